namespace Stocktake.Reading.Structure;

/// <summary>
/// Reads drafts, gives each the label in front of it. A doubtful label (a bare number, "A.", "1.1") is taken only where
/// the count expects it, so that years, fractions and initials at the head of a sentence stay words.
/// </summary>
internal static class LabelAcceptance
{
    // How far ahead the second label of a list may stand.
    private const int Reach = 400;

    // A number without any mark is believed only where the next one is near.
    private const int ReachOfBareNumber = 15;

    public static void Apply(IReadOnlyList<Draft> drafts)
    {
        var found = new Label?[drafts.Count];
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            found[index] = LabelReader.ReadAutomatic(draft.Source.Label) ?? (draft.IsFlowing ? LabelReader.Read(draft.Source.Text) : null);
        }

        var reached = new Dictionary<LabelForm, int>();
        for (var index = 0; index < found.Length; index++)
        {
            if (found[index] is not { } label)
            {
                continue;
            }

            var accepted = label.IsWeak ? Expected(label, found, index, reached) : label;
            drafts[index].TakeLabel(accepted);
            foreach (var reading in accepted?.Readings ?? [])
            {
                reached[reading.Form] = NewPart(label, reading.Ordinal, reached);
            }
        }
    }

    private static Label? Expected(Label label, Label?[] found, int index, Dictionary<LabelForm, int> reached)
    {
        foreach (var reading in label.Readings)
        {
            var last = reached.GetValueOrDefault(reading.Form);
            if (last > 0 && (reading.Ordinal == last + 1 || (label.IsInserted && reading.Ordinal == last) || NewPart(label, reading.Ordinal, reached) == last + 1))
            {
                return label;
            }

            if (reading.Ordinal == 1 && IsFollowed(reading.Form, found, index))
            {
                return label;
            }
        }

        return null;
    }

    private static bool IsFollowed(LabelForm form, Label?[] found, int index)
    {
        for (var ahead = index + 1; ahead < Math.Min(found.Length, index + (form.Marks.Length == 0 ? ReachOfBareNumber : Reach)); ahead++)
        {
            if (found[ahead] is { } label)
            {
                foreach (var reading in label.Readings)
                {
                    if (reading.Form == form)
                    {
                        return reading.Ordinal == 2;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Old and new number run together ("34": old 3, new 4; "1012": old 10, new 12): the new one where the count proves it.</summary>
    private static int NewPart(Label label, int ordinal, Dictionary<LabelForm, int> reached)
    {
        var form = label.Readings[0].Form;
        if (form != new LabelForm(Numbering.Decimal, "") || ordinal < 10 || !reached.TryGetValue(form, out var last) || ordinal == last + 1)
        {
            return ordinal;
        }

        for (var power = 10; power <= 1000 && power <= ordinal; power *= 10)
        {
            if (ordinal % power == last + 1)
            {
                return last + 1;
            }
        }

        return ordinal;
    }
}
