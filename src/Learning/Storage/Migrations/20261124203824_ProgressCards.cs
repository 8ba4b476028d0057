using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Immunotox.Learning.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ProgressCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ProgressCards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    IsForCaregiver = table.Column<bool>(type: "INTEGER", nullable: false),
                    GoesWith = table.Column<Guid>(type: "TEXT", nullable: true),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    TriesSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressCards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CardKeys",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardKeys", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_CardKeys_ProgressCards_CardId",
                        column: x => x.CardId,
                        principalTable: "ProgressCards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CardPlaces",
                columns: table => new
                {
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Course = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Episode = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    IsFinished = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardPlaces", x => new { x.CardId, x.Course, x.Episode });
                    table.ForeignKey(
                        name: "FK_CardPlaces_ProgressCards_CardId",
                        column: x => x.CardId,
                        principalTable: "ProgressCards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CardKeys_CardId",
                table: "CardKeys",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressCards_Number",
                table: "ProgressCards",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CardKeys");

            migrationBuilder.DropTable(
                name: "CardPlaces");

            migrationBuilder.DropTable(
                name: "ProgressCards");
        }
    }
}
