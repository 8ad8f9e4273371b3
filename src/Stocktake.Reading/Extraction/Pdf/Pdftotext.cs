using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Xml;

namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Runs poppler's <c>pdftotext -bbox-layout</c> on bytes and hands its XHTML to a reader while it is written.
/// No shell and no file in between; time and output are limited, and the program is ended when a limit is passed. Several may run at once.
/// </summary>
internal static class Pdftotext
{
    private const string Program = "pdftotext";
    private const string Package = "poppler-utils";

    // A page takes some milliseconds; a thousand pages of maps take less than a minute.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    // A page of text gives about 50 KB.
    private const long OutputLimit = 1L << 30;

    private const int ComplaintLength = 4096;

    /// <summary>What the reader made of the output, and what the program complained of although it went on.</summary>
    public static (T Result, string? Complaint) Run<T>(ReadOnlyMemory<byte> pdf, string name, Func<TextReader, T> read)
    {
        using var process = Start(name);
        var feeding = Feed(process, pdf);
        var complaining = Complaints(process);
        var timedOut = false;
        using var timer = new Timer(
            _ =>
            {
                timedOut = true;
                End(process);
            },
            null,
            TimeLimit,
            Timeout.InfiniteTimeSpan);
        T? result = default;
        Exception? failure = null;
        try
        {
            using var output = new StreamReader(new LimitedStream(process.StandardOutput.BaseStream, OutputLimit), Encoding.UTF8);
            result = read(output);
        }
        catch (Exception exception) when (exception is XmlException or IOException or InvalidDataException)
        {
            failure = exception;
            End(process);
        }

        process.WaitForExit();
        feeding.GetAwaiter().GetResult();
        var complaint = complaining.GetAwaiter().GetResult();
        return timedOut ? throw new ReadFailureException("failure.pdf-too-slow", name, TimeLimit.TotalMinutes)
            : failure is InvalidDataException ? throw new ReadFailureException("failure.pdf-too-long", name)
            : process.ExitCode != 0 || failure is not null ? throw Failure(name, process.ExitCode, complaint)
            : (result!, FirstComplaint(complaint));
    }

    private static Process Start(string name)
    {
        // The full path: a program of this name in the working folder must never be run.
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .SelectMany(folder => (string[])[Path.Combine(folder, Program), Path.Combine(folder, Program + ".exe")])
            .FirstOrDefault(File.Exists);
        try
        {
            var start = new ProcessStartInfo(path ?? throw Missing(name))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in (string[])["-bbox-layout", "-enc", "UTF-8", "-", "-"])
            {
                start.ArgumentList.Add(argument);
            }

            return Process.Start(start) ?? throw Missing(name);
        }
        catch (Win32Exception)
        {
            throw Missing(name);
        }
    }

    private static ReadFailureException Missing(string name) => new("failure.pdf-no-program", name, Package) { MissingPackage = Package };

    private static async Task Feed(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(pdf).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The program ended before it had read everything: its exit code says why.
        }
    }

    private static async Task<string> Complaints(Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[1024];
        int count;
        while ((count = await process.StandardError.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            if (text.Length < ComplaintLength)
            {
                text.Append(buffer, 0, count);
            }
        }

        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static ReadFailureException Failure(string name, int exitCode, string complaint) => complaint switch
    {
        _ when complaint.Contains("Incorrect password", StringComparison.Ordinal) => new("failure.pdf-encrypted", name),
        // Exit codes of pdftotext(1): 3 is an error related to PDF permissions.
        _ when exitCode == 3 => new("failure.pdf-no-copying", name),
        _ => new("failure.pdf-damaged", name, FirstComplaint(complaint) ?? (object)ReadingTexts.Sentence("reason.none")),
    };

    private static string? FirstComplaint(string complaint)
    {
        var line = complaint.Split('\n', 2)[0].Trim();
        return line.Length == 0 || !line.Contains("Error", StringComparison.Ordinal) ? null : line.Length > 120 ? line[..120] : line;
    }
}
