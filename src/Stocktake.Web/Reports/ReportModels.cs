using Stocktake.Gaps.Reports;
using Stocktake.Register.Commitments;
using Stocktake.Register.Documents;

namespace Stocktake.Web.Reports;

/// <summary>What the page of the reports offers.</summary>
/// <param name="Resolutions">Documents that ask for something, the newest first.</param>
/// <param name="Commitments">Commitments with targets, what falls due next first.</param>
/// <param name="HasPdf">Whether a program that makes PDFs is installed.</param>
public sealed record ReportsModel(IReadOnlyList<DocumentItem> Resolutions, IReadOnlyList<CommitmentItem> Commitments, bool HasPdf);

/// <summary>A report as a page.</summary>
/// <param name="Report">The report.</param>
/// <param name="Address">Its address, without the ending of a download.</param>
/// <param name="Query">What the reader assumes, as part of an address; empty where nothing.</param>
/// <param name="About">What it is about on this site.</param>
/// <param name="HasPdf">Whether a program that makes PDFs is installed.</param>
public sealed record ReportModel(ReportDocument Report, string Address, string Query, (string Name, string Address) About, bool HasPdf);
