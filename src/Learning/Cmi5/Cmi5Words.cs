namespace Immunotox.Learning.Cmi5;

/// <summary>The identifiers of the cmi5 specification (9.3, 9.6, 10).</summary>
internal static class Cmi5Words
{
    private const string Adl = "http://adlnet.gov/expapi/verbs/", Cmi5Verbs = "https://w3id.org/xapi/adl/verbs/", Context = "https://w3id.org/xapi/cmi5/context/";

    public const string Initialized = Adl + "initialized", Completed = Adl + "completed", Passed = Adl + "passed", Failed = Adl + "failed", Terminated = Adl + "terminated";
    public const string Launched = Adl + "launched", Voided = Adl + "voided", Abandoned = Cmi5Verbs + "abandoned", Waived = Cmi5Verbs + "waived", Satisfied = Cmi5Verbs + "satisfied";

    public const string Category = Context + "categories/cmi5", MoveOnCategory = Context + "categories/moveon";

    public const string SessionId = Context + "extensions/sessionid", MasteryScore = Context + "extensions/masteryscore", LaunchMode = Context + "extensions/launchmode",
        LaunchUrl = Context + "extensions/launchurl", MoveOn = Context + "extensions/moveon", LaunchParameters = Context + "extensions/launchparameters";

    public const string Reason = "https://w3id.org/xapi/cmi5/result/extensions/reason";

    public const string BlockType = "https://w3id.org/xapi/cmi5/activitytype/block", CourseType = "https://w3id.org/xapi/cmi5/activitytype/course";

    /// <summary>Name of the state document the platform writes before each launch (10).</summary>
    public const string LaunchData = "LMS.LaunchData";

    /// <summary>Name of the agent profile document that holds what the learner prefers (11).</summary>
    public const string Preferences = "cmi5LearnerPreferences";
}
