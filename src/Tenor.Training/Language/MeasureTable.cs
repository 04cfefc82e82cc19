using System.Globalization;

namespace Tenor.Training.Language;

/// <summary>The measured figures, printed as a table and held against floors.</summary>
internal sealed class MeasureTable
{
    private readonly List<(string Name, double Value)> _measured = [];

    /// <summary>Adds and prints a figure with precision and recall.</summary>
    public void Add(string name, Score score)
    {
        _measured.Add((name, score.F1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-58} P {score.Precision:0.0000}  R {score.Recall:0.0000}  F1 {score.F1:0.0000}  n {score.Gold:0}"));
    }

    /// <summary>Adds and prints a figure that is computed elsewhere.</summary>
    public void Add(string name, double value, int n)
    {
        _measured.Add((name, value));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-58} {value:0.0000}  n {n}"));
    }

    /// <summary>Adds and prints a share.</summary>
    public void Add(string name, int right, int of)
    {
        double share = of == 0 ? 0 : (double)right / of;
        _measured.Add((name, share));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-58} {share:0.0000}  ({right} of {of})"));
    }

    /// <summary>
    /// Holds the figures against a file of floors: lines of <c>name TAB floor</c>. Prints each that fell below and returns how many did.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="measuredOnly">Whether floors of what was not measured are passed over; otherwise each counts as below.</param>
    /// <exception cref="InvalidDataException">A line of the file is not a name and a number.</exception>
    public int CheckFloors(string file, bool measuredOnly = false)
    {
        int below = 0, number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#')) continue;
            string[] parts = line.Split('\t');
            if (parts.Length != 2 || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out double floor))
                throw new InvalidDataException($"{file}, line {number}: expected a measure's name, a tab and a number.");
            double? value = _measured.Where(m => m.Name == parts[0]).Select(m => (double?)m.Value).FirstOrDefault();
            if (value >= floor || (value is null && measuredOnly)) continue;
            below++;
            string now = value is null ? "was not measured" : string.Create(CultureInfo.InvariantCulture, $"is {value:0.0000}");
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"below its floor: {parts[0]} {now}, floor {floor:0.0000}"));
        }

        return below;
    }
}
