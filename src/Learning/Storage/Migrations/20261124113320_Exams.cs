using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Immunotox.Learning.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Exams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Seconds",
                table: "Responses",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Asked",
                table: "Attempts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClosedByItself",
                table: "Attempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeadlineUtc",
                table: "Attempts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seed",
                table: "Attempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // By hand: SQLite takes a new column with its reference, where AddForeignKey would write the whole table again outside the transaction.
            migrationBuilder.Sql("""ALTER TABLE "Attempts" ADD "SessionId" TEXT NULL CONSTRAINT "FK_Attempts_ExamSessions_SessionId" REFERENCES "ExamSessions" ("Id");""");

            migrationBuilder.CreateTable(
                name: "ExamSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Course = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Quiz = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpensUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExamSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MarkingDecisions",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Course = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Quiz = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MarkingDecisions", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "ExamAllowances",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExamAllowances", x => new { x.SessionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_ExamAllowances_ExamSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ExamSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ExamAllowances_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExamIncidents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExamIncidents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExamIncidents_ExamSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ExamSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attempts_SessionId",
                table: "Attempts",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Attempts_SubmittedUtc_DeadlineUtc",
                table: "Attempts",
                columns: new[] { "SubmittedUtc", "DeadlineUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ExamAllowances_PersonId",
                table: "ExamAllowances",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ExamIncidents_SessionId",
                table: "ExamIncidents",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_ExamSessions_Course_Quiz",
                table: "ExamSessions",
                columns: new[] { "Course", "Quiz" });

            migrationBuilder.CreateIndex(
                name: "IX_MarkingDecisions_Course_Quiz",
                table: "MarkingDecisions",
                columns: new[] { "Course", "Quiz" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Attempts_ExamSessions_SessionId",
                table: "Attempts");

            migrationBuilder.DropTable(
                name: "ExamAllowances");

            migrationBuilder.DropTable(
                name: "ExamIncidents");

            migrationBuilder.DropTable(
                name: "MarkingDecisions");

            migrationBuilder.DropTable(
                name: "ExamSessions");

            migrationBuilder.DropIndex(
                name: "IX_Attempts_SessionId",
                table: "Attempts");

            migrationBuilder.DropIndex(
                name: "IX_Attempts_SubmittedUtc_DeadlineUtc",
                table: "Attempts");

            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "Asked",
                table: "Attempts");

            migrationBuilder.DropColumn(
                name: "ClosedByItself",
                table: "Attempts");

            migrationBuilder.DropColumn(
                name: "DeadlineUtc",
                table: "Attempts");

            migrationBuilder.DropColumn(
                name: "Seed",
                table: "Attempts");

            migrationBuilder.DropColumn(
                name: "SessionId",
                table: "Attempts");
        }
    }
}
