using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Stocktake.Gaps.Reports;

/// <summary>Why there is no PDF.</summary>
public enum ReportPdfFault
{
    /// <summary>Neither LibreOffice nor Chromium is installed.</summary>
    NoConverter,

    /// <summary>The converter took too long and was ended.</summary>
    TooSlow,

    /// <summary>The converter wrote nothing.</summary>
    Failed,
}

/// <summary>A report could not be made a PDF. Hosts say why in the reader's language.</summary>
public sealed class ReportPdfException : Exception
{
    internal ReportPdfException(ReportPdfFault fault, string converter)
        : base($"{fault}: {converter}") => (Fault, Converter) = (fault, converter);

    /// <summary>Why.</summary>
    public ReportPdfFault Fault { get; }

    /// <summary>The program that was tried; empty where none was.</summary>
    public string Converter { get; }
}

/// <summary>
/// Makes a report a PDF: its word-processing document by LibreOffice, or its page by Chromium, whichever is installed. The program works in a
/// folder of its own that is removed afterwards, without a shell; it is ended when its time is up.
/// </summary>
public static class ReportPdf
{
    // A report of a few pages takes some seconds; on a busy machine ten times as long.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    private static readonly string[] Offices = ["soffice", "libreoffice"];
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Whether a program that can make a PDF is installed.</summary>
    public static bool IsAvailable => Find([.. Offices, .. Browsers]) is not null;

    /// <summary>The file.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <exception cref="ReportPdfException">There is no converter, or it gave no file.</exception>
    public static async Task<byte[]> WriteAsync(ReportDocument report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var folder = Directory.CreateTempSubdirectory("stocktake-report-").FullName;
        try
        {
            var start = Start(report, folder);
            await RunAsync(start, cancellation).ConfigureAwait(false);
            var made = Path.Combine(folder, "report.pdf");
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancellation).ConfigureAwait(false) : throw new ReportPdfException(ReportPdfFault.Failed, NameOf(start));
        }
        finally
        {
            Remove(folder);
        }
    }

    private static ProcessStartInfo Start(ReportDocument report, string folder)
    {
        var profile = Path.Combine(folder, "profile");
        if (Find(Offices) is { } office)
        {
            var source = Path.Combine(folder, "report.docx");
            File.WriteAllBytes(source, ReportDocx.Write(report));
            return Command(office, folder, "--headless", "--norestore", "--nolockcheck", "--nodefault", $"-env:UserInstallation={new Uri(profile)}", "--convert-to", "pdf", "--outdir", folder, source);
        }

        if (Find(Browsers) is { } browser)
        {
            var source = Path.Combine(folder, "report.html");
            File.WriteAllText(source, ReportHtml.Write(report), new UTF8Encoding(false));

            // The sandbox of Chromium does not start for the administrator; what is printed is our own page, which runs nothing.
            string[] alone = Environment.UserName == "root" ? ["--no-sandbox"] : [];
            return Command(
                browser, folder,
                [
                    "--headless", .. alone, "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                    $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={Path.Combine(folder, "report.pdf")}", new Uri(source).AbsoluteUri,
                ]);
        }

        throw new ReportPdfException(ReportPdfFault.NoConverter, "");
    }

    private static ProcessStartInfo Command(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        try
        {
            using var process = Process.Start(start) ?? throw new ReportPdfException(ReportPdfFault.Failed, NameOf(start));
            process.StandardInput.Close();

            // What they say is read so that they never wait for it; nobody needs it.
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            try
            {
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ReportPdfException(ReportPdfFault.TooSlow, NameOf(start));
        }
        catch (Win32Exception)
        {
            throw new ReportPdfException(ReportPdfFault.Failed, NameOf(start));
        }
    }

    // The full path: a program of this name in the working folder must never be run.
    private static string? Find(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted).ToList();
        return names.SelectMany(name => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static string NameOf(ProcessStartInfo start) => Path.GetFileName(start.FileName);

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A process that was ended may still hold a file; the system empties its temporary folder.
        }
    }
}
