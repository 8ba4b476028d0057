namespace Immunotox.Learning.Ui;

/// <summary>Marks a page that holds an interactive component and so loads the framework's script.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CircuitPageAttribute : Attribute;
