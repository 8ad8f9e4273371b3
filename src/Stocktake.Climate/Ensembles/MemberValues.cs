namespace Stocktake.Climate.Ensembles;

/// <summary>A quantity for every member: one value for all, or one each.</summary>
internal readonly struct MemberValues
{
    private readonly double[]? _own;
    private readonly double _common;

    public MemberValues(double[] own) => (_own, Count) = (own, own.Length);

    public MemberValues(double common, int count) => (_common, Count) = (common, count);

    public int Count { get; }

    /// <summary>Whether the members differ.</summary>
    public bool Varies => _own is not null;

    public double this[int member] => _own is null ? _common : _own[member];

    /// <summary>Whether the value is zero, or does not apply, for every member.</summary>
    public bool IsNothing
    {
        get
        {
            for (var member = 0; member < (_own is null ? Math.Min(Count, 1) : Count); member++)
            {
                if (this[member] is not (0 or double.NaN))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether every member has the same value in both.</summary>
    public bool Same(MemberValues other)
    {
        for (var member = 0; member < Count; member++)
        {
            if (!this[member].Equals(other[member]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Combines two quantities member by member.</summary>
    public MemberValues With(MemberValues other, Func<double, double, double> combine)
    {
        if (!Varies && !other.Varies)
        {
            return new MemberValues(combine(_common, other._common), Count);
        }

        var values = new double[Count];
        for (var member = 0; member < Count; member++)
        {
            values[member] = combine(this[member], other[member]);
        }

        return new MemberValues(values);
    }

    public static MemberValues operator *(MemberValues left, MemberValues right) => left.With(right, (a, b) => a * b);

    public static MemberValues operator +(MemberValues left, double right) => left.With(new MemberValues(right, left.Count), (a, b) => a + b);
}
