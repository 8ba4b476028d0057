namespace Immunotox.Content.Packages;

/// <summary>The kinds of learning packages that are played here (paquets).</summary>
public enum PackageFormat { Cmi5, Scorm12, Scorm2004, H5p }
