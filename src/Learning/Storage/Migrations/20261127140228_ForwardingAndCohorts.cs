using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Immunotox.Learning.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ForwardingAndCohorts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_State_Sequence",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "DeliveredUtc",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Problem",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Deliveries");

            migrationBuilder.AddColumn<decimal>(
                name: "Points",
                table: "LearningEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ForwardCursors",
                columns: table => new
                {
                    Target = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Delivered = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForwardCursors", x => x.Target);
                });

            migrationBuilder.CreateTable(
                name: "HeldStatements",
                columns: table => new
                {
                    Target = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HeldUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsToRetry = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldStatements", x => new { x.Target, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "JournalCursors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalCursors", x => x.Id);
                });

            migrationBuilder.DropIndex(
                name: "IX_LearningEvents_Registration_Kind",
                table: "LearningEvents");

            migrationBuilder.CreateTable(
                name: "FactTallies",
                columns: table => new
                {
                    Course = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Station = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Facts = table.Column<long>(type: "INTEGER", nullable: false),
                    Learners = table.Column<long>(type: "INTEGER", nullable: false),
                    Timed = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Scored = table.Column<long>(type: "INTEGER", nullable: false),
                    TenThousandths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactTallies", x => new { x.Course, x.Kind, x.Station, x.Detail, x.Choice });
                });

            migrationBuilder.CreateTable(
                name: "TallyCursors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TallyCursors", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LearningEvents_Course_Kind_Station_Detail",
                table: "LearningEvents",
                columns: new[] { "Course", "Kind", "Station", "Detail" });

            migrationBuilder.CreateIndex(
                name: "IX_LearningEvents_Registration_Kind_Station_Detail",
                table: "LearningEvents",
                columns: new[] { "Registration", "Kind", "Station", "Detail" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FactTallies");

            migrationBuilder.DropTable(
                name: "TallyCursors");

            migrationBuilder.DropIndex(
                name: "IX_LearningEvents_Course_Kind_Station_Detail",
                table: "LearningEvents");

            migrationBuilder.DropIndex(
                name: "IX_LearningEvents_Registration_Kind_Station_Detail",
                table: "LearningEvents");

            migrationBuilder.CreateIndex(
                name: "IX_LearningEvents_Registration_Kind",
                table: "LearningEvents",
                columns: new[] { "Registration", "Kind" });

            migrationBuilder.DropTable(
                name: "ForwardCursors");

            migrationBuilder.DropTable(
                name: "HeldStatements");

            migrationBuilder.DropTable(
                name: "JournalCursors");

            migrationBuilder.DropColumn(
                name: "Points",
                table: "LearningEvents");

            migrationBuilder.AddColumn<DateTime>(
                name: "DeliveredUtc",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Problem",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_Sequence",
                table: "Deliveries",
                columns: new[] { "State", "Sequence" });
        }
    }
}
