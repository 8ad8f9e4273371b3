namespace Stocktake.Register.Actors;

/// <summary>One word of a name as written.</summary>
/// <param name="Folded">Lower case, without diacritics and without inflection.</param>
/// <param name="Plain">As <paramref name="Folded"/>, with its inflection.</param>
/// <param name="IsCapital">Whether it is written with a capital.</param>
/// <param name="Start">First character in the written text.</param>
/// <param name="End">Last character, exclusive.</param>
internal readonly record struct NameToken(string Folded, string Plain, bool IsCapital, int Start, int End);
