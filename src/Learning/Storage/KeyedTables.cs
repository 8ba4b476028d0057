using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Immunotox.Learning.Storage;

/// <summary>Makes tables that are nothing but their key <c>WITHOUT ROWID</c> (sqlite.org/withoutrowid.html), which the provider cannot say.</summary>
internal sealed class KeyedTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly string[] Tables = ["XapiIndex"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var isKeyed = Tables.Contains(operation.Name);
        base.Generate(operation, model, builder, terminate && !isKeyed);
        if (!isKeyed) return;
        builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
