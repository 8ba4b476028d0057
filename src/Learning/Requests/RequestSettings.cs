using System.Net.Mail;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Requests;

/// <summary>Where the hospital's own secure mail begins: the address of the secretariat of the boards in it (MSSanté), or none.</summary>
internal sealed class RequestSettings
{
    /// <exception cref="StartupException"><c>Requests:SecureMail</c> is no address.</exception>
    public RequestSettings(IConfiguration configuration)
    {
        SecureMail = configuration["Requests:SecureMail"] is { Length: > 0 } given ? given : null;
        if (SecureMail is not null && !(MailAddress.TryCreate(SecureMail, out var address) && address.Address == SecureMail))
            throw new StartupException($"Requests:SecureMail must be one mail address, for example rcp.immunotox@chu-lille.mssante.fr, not \"{SecureMail}\".");
    }

    public string? SecureMail { get; }

    /// <summary>Opens the mail program with a subject that says nothing of the patient. Never with the text: which program opens is not ours to know.</summary>
    public string MailTo(string to) => $"mailto:{SecureMail}?subject={Uri.EscapeDataString($"Demande d’avis, toxicité d’immunothérapie, {to}")}";
}
