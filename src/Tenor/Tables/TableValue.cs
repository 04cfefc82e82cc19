using System.Globalization;
using Microsoft.ML.Data;

namespace Tenor;

/// <summary>A table's values as a person reads them, the same in text and in HTML.</summary>
internal static class TableValue
{
    public static bool IsNumber(TableColumn column) => column.Type is NumberDataViewType;

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => Number(number),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Four significant places say all that a measure on some hundred sentences can.
    private static string Number(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "" : number > 0 ? "∞" : "-∞";
        var size = Math.Abs(number);
        var format = size switch
        {
            >= 1000 => "0",
            >= 100 => "0.0",
            >= 10 => "0.00",
            >= 0.001 or 0 => "0.000",
            _ => "0.0E+0",
        };
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0.000" ? "0.000" : text;
    }
}
