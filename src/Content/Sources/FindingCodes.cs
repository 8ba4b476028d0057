namespace Immunotox.Content.Sources;

/// <summary>Every code a <see cref="Finding"/> can carry. A code never changes its meaning: editors and scripts filter by it.</summary>
public static class FindingCodes
{
    /// <summary>The file is not valid UTF-8.</summary>
    public const string InvalidUtf8 = "IMX001";

    /// <summary>The file is larger than what may be read.</summary>
    public const string FileTooLarge = "IMX002";

    /// <summary>A file where nothing is expected (warning).</summary>
    public const string MisplacedFile = "IMX003";

    /// <summary>A file, folder or id that is not lower-case ASCII words joined by hyphens.</summary>
    public const string WrongSlug = "IMX004";

    /// <summary>A course folder without its <c>course.yml</c>.</summary>
    public const string MissingCourseFile = "IMX005";

    /// <summary>A file or folder the system does not let us read.</summary>
    public const string UnreadableFile = "IMX006";

    /// <summary>A symbolic link, which is never followed.</summary>
    public const string LinkedFile = "IMX007";

    /// <summary>A content folder without a single course.</summary>
    public const string NoCourse = "IMX008";

    /// <summary>No <c>sources.yml</c> or <c>referents.yml</c> in <c>shared/</c>, although a file needs it.</summary>
    public const string MissingSharedFile = "IMX009";

    /// <summary>YAML that cannot be parsed.</summary>
    public const string BadYaml = "IMX010";

    /// <summary>A YAML tag (<c>!x</c>): values are typed by the format alone.</summary>
    public const string YamlTag = "IMX011";

    /// <summary>A YAML anchor or alias (<c>&amp;x</c>, <c>*x</c>).</summary>
    public const string YamlAlias = "IMX012";

    /// <summary>YAML nested deeper than the format needs.</summary>
    public const string YamlTooDeep = "IMX013";

    /// <summary>A Markdown file without its header between two <c>---</c> lines.</summary>
    public const string MissingFrontMatter = "IMX014";

    /// <summary>A key the format does not know.</summary>
    public const string UnknownKey = "IMX015";

    /// <summary>The same key twice in one YAML map.</summary>
    public const string DuplicateKey = "IMX016";

    /// <summary>A required field that is absent or empty.</summary>
    public const string MissingField = "IMX017";

    /// <summary>A value of another type than expected: text for a number, list for text.</summary>
    public const string WrongType = "IMX018";

    /// <summary>A value outside its list or range.</summary>
    public const string ValueOutOfRange = "IMX019";

    /// <summary>An audience the platform does not know.</summary>
    public const string UnknownAudience = "IMX020";

    /// <summary>A clinical file without authors.</summary>
    public const string MissingAuthors = "IMX021";

    /// <summary>A clinical file without sources.</summary>
    public const string MissingSources = "IMX022";

    /// <summary>A clinical file without a review date.</summary>
    public const string MissingReviewDate = "IMX023";

    /// <summary>A source key that is not in <c>shared/sources.yml</c>.</summary>
    public const string UnknownSource = "IMX024";

    /// <summary>A text past its review date (warning).</summary>
    public const string OverdueReview = "IMX025";

    /// <summary>The same id twice where it must be unique: item, page, scene, step, referent, station.</summary>
    public const string DuplicateId = "IMX027";

    /// <summary>Raw HTML or script in Markdown.</summary>
    public const string RawHtml = "IMX030";

    /// <summary>A link with a scheme or form that is not allowed.</summary>
    public const string ForbiddenLink = "IMX031";

    /// <summary>A picture without a text alternative.</summary>
    public const string MissingAltText = "IMX032";

    /// <summary>A <c>:::</c> container with an unknown name.</summary>
    public const string UnknownContainer = "IMX033";

    /// <summary>An attribute in braces where none is allowed.</summary>
    public const string ForbiddenAttribute = "IMX034";

    /// <summary>Text before the first level-1 heading of a module or case.</summary>
    public const string TextBeforeHeading = "IMX035";

    /// <summary>A module without a page, or a case without a scene.</summary>
    public const string NoHeading = "IMX036";

    /// <summary>A level-1 heading inside a container, list or quotation, or in a file that has none.</summary>
    public const string MisplacedHeading = "IMX037";

    /// <summary>Markdown nested deeper than can be read.</summary>
    public const string MarkdownTooDeep = "IMX038";

    /// <summary>A link or path to a module that does not exist.</summary>
    public const string BrokenModuleLink = "IMX040";

    /// <summary>A link to a page the module does not have.</summary>
    public const string BrokenPageLink = "IMX041";

    /// <summary>A link, path or rule pointing to a quiz that does not exist.</summary>
    public const string BrokenQuizLink = "IMX042";

    /// <summary>A link or path to a case that does not exist.</summary>
    public const string BrokenCaseLink = "IMX043";

    /// <summary>A link to an algorithm that does not exist.</summary>
    public const string BrokenAlgorithmLink = "IMX044";

    /// <summary>A link to a step the algorithm does not have.</summary>
    public const string BrokenStepLink = "IMX045";

    /// <summary>A link to a referent that is not in the directory.</summary>
    public const string BrokenReferentLink = "IMX046";

    /// <summary>A picture that is not in the course's folder.</summary>
    public const string BrokenImageLink = "IMX047";

    /// <summary>A link, path or twin pointing to an episode that does not exist.</summary>
    public const string BrokenEpisodeLink = "IMX057";

    /// <summary>A course in a language of which the platform has no words.</summary>
    public const string UnknownLanguage = "IMX058";

    /// <summary>A link from <c>shared/</c> into one course.</summary>
    public const string CourseLinkInShared = "IMX048";

    /// <summary>A course that waits for a shared file it leads to, because that file carries an error (warning).</summary>
    public const string LinkToBrokenFile = "IMX049";

    /// <summary>A module that is not on the course's path (warning).</summary>
    public const string UnusedModule = "IMX050";

    /// <summary>A quiz that is not on the course's path (warning).</summary>
    public const string UnusedQuiz = "IMX051";

    /// <summary>A picture no page shows (warning).</summary>
    public const string UnusedImage = "IMX052";

    /// <summary>A completion rule over a quiz that is not on the path.</summary>
    public const string CompletionQuizNotInPath = "IMX053";

    /// <summary>A certificate for more hours than the path declares in minutes.</summary>
    public const string CertificateTooLong = "IMX054";

    /// <summary>A picture that cannot be read as its format.</summary>
    public const string UnreadablePicture = "IMX055";

    /// <summary>An SVG with script, event handlers, foreign objects or external references.</summary>
    public const string UnsafeSvg = "IMX056";

    /// <summary>An item heading that does not follow « ## QRU `id` (rang A) ».</summary>
    public const string BadItemHeading = "IMX060";

    /// <summary>A number of choices the format of the item does not allow.</summary>
    public const string WrongChoiceCount = "IMX061";

    /// <summary>A QRU or QRM without a right choice.</summary>
    public const string NoRightChoice = "IMX062";

    /// <summary>A QRU with several right choices.</summary>
    public const string SeveralRightChoices = "IMX063";

    /// <summary><c>(indispensable)</c> on a wrong choice.</summary>
    public const string IndispensableOnWrongChoice = "IMX064";

    /// <summary><c>(inacceptable)</c> on a right choice.</summary>
    public const string InacceptableOnRightChoice = "IMX065";

    /// <summary>A QROC without an accepted form.</summary>
    public const string NoAcceptedForm = "IMX066";

    /// <summary>An accepted form of more than five words.</summary>
    public const string AcceptedFormTooLong = "IMX067";

    /// <summary>An item without its final explanation.</summary>
    public const string MissingExplanation = "IMX068";

    /// <summary>An explanation that cites no source and points to no page or step (warning).</summary>
    public const string ExplanationWithoutSource = "IMX069";

    /// <summary>Text where an item or a decision does not expect any.</summary>
    public const string MisplacedText = "IMX070";

    /// <summary>A choice without its box, or with a box its format does not know.</summary>
    public const string BadChoice = "IMX071";

    /// <summary>An item without a question.</summary>
    public const string MissingStem = "IMX072";

    /// <summary>A quiz without an item that can be drawn.</summary>
    public const string EmptyQuiz = "IMX073";

    /// <summary>A QRU whose right choice is told by its length alone (warning).</summary>
    public const string GuessableChoice = "IMX074";

    /// <summary>A published item whose question, choices or key changed.</summary>
    public const string PublishedItemChanged = "IMX080";

    /// <summary>A published item that vanished from the files.</summary>
    public const string PublishedItemVanished = "IMX081";

    /// <summary>An item that is not published yet (warning).</summary>
    public const string ItemNotPublished = "IMX082";

    /// <summary>A level-1 heading of a quiz that opens no progressive case.</summary>
    public const string BadGroupHeading = "IMX110";

    /// <summary>A progressive case with too few or too many items, or without the formats its kind needs.</summary>
    public const string WrongGroupSize = "IMX111";

    /// <summary>A zone question without its picture, or a zone outside it.</summary>
    public const string BadZone = "IMX112";

    /// <summary>An association that is not written in pairs.</summary>
    public const string BadPair = "IMX113";

    /// <summary>An accepted number that cannot be read.</summary>
    public const string BadNumber = "IMX114";

    /// <summary>A concordance test (TCS) without its five steps or its panel.</summary>
    public const string BadPanel = "IMX115";

    /// <summary>A panel under ten experts: the item is formative only (warning).</summary>
    public const string SmallPanel = "IMX116";

    /// <summary>A panel of one mind: nothing is uncertain (warning).</summary>
    public const string UnanimousPanel = "IMX117";

    /// <summary>Steps to order without each place once.</summary>
    public const string BadOrder = "IMX118";

    /// <summary>A typing mistake forgiven in the name of a drug or in a dose.</summary>
    public const string TypoInDrugOrDose = "IMX119";

    /// <summary>An exam that draws more items than its bank holds.</summary>
    public const string NotEnoughToDraw = "IMX120";

    /// <summary>A scene no choice leads to.</summary>
    public const string UnreachableScene = "IMX090";

    /// <summary>A choice without a next scene, or with one that does not exist.</summary>
    public const string ChoiceLeadsNowhere = "IMX091";

    /// <summary>A scene from which no end of the case can be reached.</summary>
    public const string NoEndReachable = "IMX092";

    /// <summary>A decision without the expert's choice.</summary>
    public const string NoExpertChoice = "IMX093";

    /// <summary>A choice of a case without its feedback.</summary>
    public const string MissingFeedback = "IMX094";

    /// <summary>A decision that names no algorithm step.</summary>
    public const string DecisionWithoutAlgorithm = "IMX095";

    /// <summary>A decision that names no referent.</summary>
    public const string DecisionWithoutReferent = "IMX096";

    /// <summary>A decision with fewer than two choices.</summary>
    public const string TooFewChoices = "IMX097";

    /// <summary>A scene with more than one decision.</summary>
    public const string SeveralDecisions = "IMX098";

    /// <summary>A choice of a case that does not name the edge it takes.</summary>
    public const string ChoiceWithoutEdge = "IMX168";

    /// <summary>A choice of a case along an edge that the algorithm does not have.</summary>
    public const string BrokenEdgeLink = "IMX169";

    /// <summary>A panel without its cast, or a cast line with a word the engine cannot draw.</summary>
    public const string BadCast = "IMX130";

    /// <summary>A bubble said by nobody, or by somebody who is not in the panel.</summary>
    public const string UnknownSpeaker = "IMX131";

    /// <summary>A panel without a setting, or with one the engine cannot draw.</summary>
    public const string UnknownSetting = "IMX132";

    /// <summary>A panel that no choice and no other panel leads to.</summary>
    public const string UnreachablePanel = "IMX133";

    /// <summary>A panel or a choice that leads to a panel that does not exist, or nowhere.</summary>
    public const string PanelLeadsNowhere = "IMX134";

    /// <summary>A panel from which the story cannot end, or an unknown end.</summary>
    public const string NoStoryEnd = "IMX135";

    /// <summary>A fork of a story that does not offer two or three paths.</summary>
    public const string BadFork = "IMX136";

    /// <summary>A comprehension question without exactly one right answer, or with an answer that is not explained.</summary>
    public const string BadQuestion = "IMX137";

    /// <summary>A teach-back part that does not hold exactly three points, or an episode for patients without one.</summary>
    public const string BadTeachBack = "IMX138";

    /// <summary>Two episodes that are not each other's twin, or are told to the same reader.</summary>
    public const string BadTwin = "IMX139";

    /// <summary>An episode in a course for professionals, or another kind of stop in an open one.</summary>
    public const string EpisodeOutOfPlace = "IMX140";

    /// <summary>An episode that is not on the course's path (warning).</summary>
    public const string UnusedEpisode = "IMX141";

    /// <summary>A panel with more words than a reader takes in at one look.</summary>
    public const string TooManyWords = "IMX142";

    /// <summary>A recorded voice whose panel has changed since, or does not exist (warning): it is not played.</summary>
    public const string StaleRecording = "IMX143";

    /// <summary>A panel without a recorded voice in an episode that has some (warning).</summary>
    public const string MissingRecording = "IMX144";

    /// <summary>A sentence of a patient text that is too long.</summary>
    public const string LongSentence = "IMX150";

    /// <summary>A patient text whose sentences are too long on average.</summary>
    public const string SentencesTooLong = "IMX151";

    /// <summary>A patient text under the reading ease asked for.</summary>
    public const string HardText = "IMX152";

    /// <summary>A difficult word that the glossary does not explain.</summary>
    public const string HardWord = "IMX153";

    /// <summary>A dose in a patient text.</summary>
    public const string DoseForPatients = "IMX170";

    /// <summary>A sheet for patients that shows a sign which does not exist.</summary>
    public const string BrokenSignLink = "IMX171";

    /// <summary>A patient text in the passive voice.</summary>
    public const string PassiveVoice = "IMX154";

    /// <summary>A question without two answers, or an action that leads nowhere, in an algorithm.</summary>
    public const string DeadEnd = "IMX160";

    /// <summary>An edge of an algorithm to a node that does not exist.</summary>
    public const string EdgeLeadsNowhere = "IMX161";

    /// <summary>A node of an algorithm that cannot be reached from the first one.</summary>
    public const string UnreachableNode = "IMX162";

    /// <summary>A node of an algorithm from which no outcome can be reached.</summary>
    public const string CircleWithoutExit = "IMX163";

    /// <summary>An outcome of an algorithm that leads elsewhere.</summary>
    public const string OutcomeWithEdge = "IMX164";

    /// <summary>A grade from 1 to 4 without a step nor a reason, or a reason without a gap.</summary>
    public const string GradeGap = "IMX165";

    /// <summary>A grade with two steps.</summary>
    public const string GradeTwice = "IMX166";

    /// <summary>A version of an algorithm whose changes are not told.</summary>
    public const string ChangeNotTold = "IMX167";

    /// <summary>A repetition of a board (RCP) that cannot be read or never comes.</summary>
    public const string BadRhythm = "IMX180";

    /// <summary>A board (RCP) that names a card the directory does not have.</summary>
    public const string BoardWithoutReferent = "IMX181";

    /// <summary>A state of reading typed by hand in a header (warning): only signatures count.</summary>
    public const string HandwrittenReview = "IMX190";

    /// <summary>A signature of an invented person (warning): it counts in a demonstration only.</summary>
    public const string DemonstrationSignature = "IMX191";

    /// <summary>A signature of a file that does not exist (warning).</summary>
    public const string SignatureOfNothing = "IMX192";

    /// <summary>A DOI or a PMID that is none, in a watch file.</summary>
    public const string BadIdentifier = "IMX200";

    /// <summary>A reference watched twice for the same toxicity.</summary>
    public const string ReferenceTwice = "IMX201";

    /// <summary>A decision of the watch without who or when, or these without a decision.</summary>
    public const string DecisionIncomplete = "IMX202";

    /// <summary>A decision on a reference that nobody has read.</summary>
    public const string DecidedUnread = "IMX203";

    /// <summary>A decision that changes an algorithm without saying where, or that changes nothing somewhere.</summary>
    public const string DecisionWithoutEffect = "IMX204";

    /// <summary>A watch entry that names a node the algorithm does not have.</summary>
    public const string UnknownWatchNode = "IMX205";

    /// <summary>A watch entry that names a version the algorithm does not tell.</summary>
    public const string UnknownWatchVersion = "IMX206";

    /// <summary>A date of the watch that cannot be: before publication, before it was found, or to come.</summary>
    public const string ImpossibleDate = "IMX207";

    /// <summary>A dose in an expert's choice of a case that its algorithm does not hold.</summary>
    public const string DoseUnlikeAlgorithm = "IMX208";
}
