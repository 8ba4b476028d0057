namespace Immunotox.Learning.Tests.XapiRules;

/// <summary>Statements that hold every property the specification knows, to be spoiled one property at a time.</summary>
internal static class SampleStatements
{
    /// <summary>Group as actor, choice interaction, everything in result and context, an attachment.</summary>
    public const string Whole = """
        {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee","version":"2.0.0","stored":"2026-11-27T10:00:00.1Z","timestamp":"2026-11-27T10:00:00Z",
        "authority":{"objectType":"Agent","account":{"homePage":"https://lms.example.org","name":"authority"}},
        "actor":{"objectType":"Group","name":"Équipe","openid":"https://id.example.org/team","member":[{"objectType":"Agent","name":"A","mbox":"mailto:a@example.org"},{"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}]},
        "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"fr-FR":"a répondu","en":"answered"}},
        "object":{"objectType":"Activity","id":"https://lms.example.org/q/1","definition":{"name":{"fr":"Question"},"description":{"fr":"Laquelle ?"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction",
          "moreInfo":"https://lms.example.org/q/1/more","interactionType":"choice","correctResponsesPattern":["a[,]b"],"choices":[{"id":"a","description":{"fr":"Une"}},{"id":"b"}],"extensions":{"https://lms.example.org/x":{"any":[null,1]}}}},
        "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":false,"response":"a","duration":"PT1M30.5S","extensions":{"https://lms.example.org/y":null}},
        "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","instructor":{"account":{"homePage":"https://lms.example.org","name":"i"}},"team":{"objectType":"Group","member":[{"mbox":"mailto:t@example.org"}]},
          "contextActivities":{"parent":[{"id":"https://lms.example.org/p"}],"grouping":{"objectType":"Activity","id":"https://lms.example.org/g"},"category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}],"other":[]},
          "contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:c@example.org"},"relevantTypes":["https://lms.example.org/type"]}],
          "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","openid":"https://id.example.org/g"},"relevantTypes":["https://lms.example.org/type"]}],
          "revision":"1","platform":"Example","language":"fr-FR","statement":{"objectType":"StatementRef","id":"16fd2706-8baf-433b-82eb-8c7fada847da"},"extensions":{"https://lms.example.org/z":"free"}},
        "attachments":[{"usageType":"https://lms.example.org/usage","display":{"fr":"Pièce"},"description":{"fr":"Une pièce"},"contentType":"text/plain","length":4,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a","fileUrl":"https://lms.example.org/file"}]}
        """;

    public const string Within = """
        {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/planned"},
        "object":{"objectType":"SubStatement","actor":{"objectType":"Agent","account":{"homePage":"https://lms.example.org","name":"s"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/visited","display":{"en":"visited"}},
          "object":{"id":"https://lms.example.org/place"},"result":{"completion":true},"context":{"language":"fr"},"timestamp":"2026-11-28T10:00:00Z"}}
        """;

    public const string About = """
        {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"16fd2706-8baf-433b-82eb-8c7fada847da"}}
        """;

    public const string Person = """
        {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/mentored"},"object":{"objectType":"Agent","name":"B","openid":"https://id.example.org/b"},"context":{"language":"en"}}
        """;

    /// <summary>The least there can be.</summary>
    public static string Least(string actor = "mailto:a@example.org", string verb = "http://adlnet.gov/expapi/verbs/experienced", string activity = "https://lms.example.org/a", string more = "") =>
        $$$"""{"actor":{"mbox":"{{{actor}}}"},"verb":{"id":"{{{verb}}}"},"object":{"id":"{{{activity}}}"}{{{more}}}}""";
}
