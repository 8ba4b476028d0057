using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Immunotox.Learning.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Packages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Cmi5Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    FetchHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LaunchedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FetchedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PreferencesReadUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InitializedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PassedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TerminatedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AbandonedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cmi5Sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PackageRegistrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PackageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SatisfiedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageRegistrations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Packages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlaySessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaySessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScormStates",
                columns: table => new
                {
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    Cmi = table.Column<string>(type: "TEXT", nullable: false),
                    UpdatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScormStates", x => new { x.RegistrationId, x.Unit });
                });

            migrationBuilder.CreateTable(
                name: "UnitProgress",
                columns: table => new
                {
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PassedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WaivedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SatisfiedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Score = table.Column<string>(type: "TEXT", nullable: true),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitProgress", x => new { x.RegistrationId, x.Unit });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cmi5Sessions_FetchHash",
                table: "Cmi5Sessions",
                column: "FetchHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cmi5Sessions_RegistrationId",
                table: "Cmi5Sessions",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_PackageRegistrations_EnrolmentId",
                table: "PackageRegistrations",
                column: "EnrolmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PackageRegistrations_PackageId_Actor",
                table: "PackageRegistrations",
                columns: new[] { "PackageId", "Actor" });

            migrationBuilder.CreateIndex(
                name: "IX_Packages_Key",
                table: "Packages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Packages_Slug",
                table: "Packages",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_PlaySessions_RegistrationId",
                table: "PlaySessions",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaySessions_SecretHash",
                table: "PlaySessions",
                column: "SecretHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Cmi5Sessions");

            migrationBuilder.DropTable(
                name: "PackageRegistrations");

            migrationBuilder.DropTable(
                name: "Packages");

            migrationBuilder.DropTable(
                name: "PlaySessions");

            migrationBuilder.DropTable(
                name: "ScormStates");

            migrationBuilder.DropTable(
                name: "UnitProgress");
        }
    }
}
