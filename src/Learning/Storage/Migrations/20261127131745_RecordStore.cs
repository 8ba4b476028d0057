using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Immunotox.Learning.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RecordStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "XapiActivities",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiActivities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "XapiActorNames",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiActorNames", x => new { x.Key, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "XapiAttachments",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiAttachments", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "XapiClients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    PerMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Session = table.Column<Guid>(type: "TEXT", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: true),
                    HomePage = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiClients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "XapiDocuments",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Activity = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Registration = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    UpdatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiDocuments", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "XapiIndex",
                columns: table => new
                {
                    TermId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsNarrow = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiIndex", x => new { x.TermId, x.IsNarrow, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "XapiStatements",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StoredTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    IsVoided = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsVoiding = table.Column<bool>(type: "INTEGER", nullable: false),
                    RefersTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiStatements", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "XapiTerms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiTerms", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_XapiClients_Key",
                table: "XapiClients",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_XapiClients_Session",
                table: "XapiClients",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_XapiDocuments_Kind_Activity_Actor_Registration_Name",
                table: "XapiDocuments",
                columns: new[] { "Kind", "Activity", "Actor", "Registration", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_XapiDocuments_Kind_Actor",
                table: "XapiDocuments",
                columns: new[] { "Kind", "Actor" });

            migrationBuilder.CreateIndex(
                name: "IX_XapiStatements_Id",
                table: "XapiStatements",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_XapiStatements_RefersTo",
                table: "XapiStatements",
                column: "RefersTo",
                filter: "\"RefersTo\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_XapiStatements_StoredTicks",
                table: "XapiStatements",
                column: "StoredTicks");

            migrationBuilder.CreateIndex(
                name: "IX_XapiTerms_Text",
                table: "XapiTerms",
                column: "Text",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "XapiActivities");

            migrationBuilder.DropTable(
                name: "XapiActorNames");

            migrationBuilder.DropTable(
                name: "XapiAttachments");

            migrationBuilder.DropTable(
                name: "XapiClients");

            migrationBuilder.DropTable(
                name: "XapiDocuments");

            migrationBuilder.DropTable(
                name: "XapiIndex");

            migrationBuilder.DropTable(
                name: "XapiStatements");

            migrationBuilder.DropTable(
                name: "XapiTerms");
        }
    }
}
