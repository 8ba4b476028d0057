namespace Immunotox.Content.Courses;

/// <summary>A course, where the hours of its certificate stand (0 without one), and where its language does.</summary>
internal sealed record ReadCourse(Course Course, int HoursOffset, int LanguageOffset);
