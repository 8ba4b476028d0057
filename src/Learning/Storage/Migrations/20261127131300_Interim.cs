using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Immunotox.Learning.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Interim : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "Points",
                table: "LearningEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "Deliveries",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "INTEGER")
                .Annotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddColumn<long>(
                name: "Row",
                table: "Deliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Row",
                table: "Deliveries",
                column: "Row");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Row",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Points",
                table: "LearningEvents");

            migrationBuilder.DropColumn(
                name: "Row",
                table: "Deliveries");

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "Deliveries",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "INTEGER")
                .OldAnnotation("Sqlite:Autoincrement", true);
        }
    }
}
