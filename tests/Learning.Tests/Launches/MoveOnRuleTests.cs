using Immunotox.Content.Packages;
using Immunotox.Learning.Launches;

namespace Immunotox.Learning.Tests.Launches;

public sealed class MoveOnRuleTests
{
    [Theory]
    [InlineData(MoveOn.NotApplicable, false, false, true)]
    [InlineData(MoveOn.Completed, true, false, true)]
    [InlineData(MoveOn.Completed, false, true, false)]
    [InlineData(MoveOn.Passed, false, true, true)]
    [InlineData(MoveOn.Passed, true, false, false)]
    [InlineData(MoveOn.CompletedAndPassed, true, true, true)]
    [InlineData(MoveOn.CompletedAndPassed, true, false, false)]
    [InlineData(MoveOn.CompletedAndPassed, false, true, false)]
    [InlineData(MoveOn.CompletedOrPassed, true, false, true)]
    [InlineData(MoveOn.CompletedOrPassed, false, true, true)]
    [InlineData(MoveOn.CompletedOrPassed, false, false, false)]
    public void Each_rule_asks_for_what_its_name_says(MoveOn rule, bool completed, bool passed, bool holds)
    {
        Assert.Equal(holds, MoveOnRule.Holds(rule, completed, passed, isWaived: false));
        Assert.True(MoveOnRule.Holds(rule, completed, passed, isWaived: true));
    }

    [Fact]
    public void A_block_is_satisfied_with_its_last_unit_inner_ones_first()
    {
        var package = new Package
        {
            Format = PackageFormat.Cmi5, Id = "x:c", Title = "c", Description = "",
            Units = [Unit(0, MoveOn.Passed), Unit(1, MoveOn.Completed), Unit(2, MoveOn.NotApplicable)],
            Nodes = [Leaf(0), Block("outer", Leaf(1), Block("inner", Leaf(2)))],
        };

        Assert.Equal(["inner"], MoveOnRule.Blocks(package, MoveOnRule.Units(package, [])).Select(b => b.Id));
        Assert.Equal(["inner", "outer"], MoveOnRule.Blocks(package, MoveOnRule.Units(package, [1])).Select(b => b.Id));
        Assert.False(MoveOnRule.All(package, MoveOnRule.Units(package, [1])));
        Assert.True(MoveOnRule.All(package, MoveOnRule.Units(package, [0, 1])));
    }

    private static PackageUnit Unit(int index, MoveOn rule) => new() { Index = index, Id = $"x:{index}", Title = "u", Url = "u", MoveOn = rule };

    private static Cmi5Node Leaf(int unit) => new() { Id = $"x:{unit}", Title = "u", Unit = unit };

    private static Cmi5Node Block(string id, params Cmi5Node[] nodes) => new() { Id = id, Title = id, Nodes = nodes };
}
