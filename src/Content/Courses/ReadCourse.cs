namespace Immunotox.Content.Courses;

/// <summary>A course, and where the hours of its certificate stand (0 without one).</summary>
internal sealed record ReadCourse(Course Course, int HoursOffset);
