using System.Linq.Expressions;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Emit;

/// <summary>
/// A loop that counts a local variable from one constant to another. How often it turns is known before it runs, so that a short one
/// need not ask at each turn whether it may go on.
/// </summary>
internal static class CountedLoop
{
    /// <summary>How many turns, those of loops inside it counted, a loop may take without asking.</summary>
    public const int Short = 4096;

    /// <summary>
    /// How often a loop turns at most; null where that is not known, or is more than <see cref="Short"/>.
    /// </summary>
    /// <param name="loop">The loop.</param>
    /// <param name="body">Its body as emitted, in which the counter must keep its value.</param>
    public static int? Turns(BoundLoop loop, Expression body)
    {
        if (loop is not { Initializer: BoundBlock { Statements: [BoundDeclaration { Variable: LocalSymbol { Constant: null } counter, Value: { } from }] }, Increments: [BoundCompoundAssignment next] }
            || counter.Type != typeof(int) || from.Constant?.Value is not int start
            || loop.Condition is not BoundBinary { Left: BoundVariable tested, Method: null } test || tested.Variable != counter || test.Right.Constant?.Value is not int end
            || next.Target is not BoundVariable stepped || stepped.Variable != counter || Step(next) is not { } step)
        {
            return null;
        }

        // As long integers, among which the counter does not pass from the largest to the smallest.
        var (last, beyond) = test.Operator switch
        {
            SyntaxKind.LessThan when step > 0 => ((long)end - 1, 1),
            SyntaxKind.LessThanEquals when step > 0 => (end, 1),
            SyntaxKind.GreaterThan when step < 0 => ((long)end + 1, -1),
            SyntaxKind.GreaterThanEquals when step < 0 => ((long)end, -1),
            _ => (0L, 0),
        };
        if (beyond == 0 || last + step is < int.MinValue or > int.MaxValue)
            return null;
        var turns = (last - start) * beyond < 0 ? 0 : ((last - start) / step) + 1;
        return turns <= Short && !AssignedVariables.In(body).Contains(counter.Storage) ? (int)turns : null;
    }

    // i++, i--, i += 2: what is added to the old value.
    private static long? Step(BoundCompoundAssignment assignment)
    {
        var result = assignment.Result;
        while (result is BoundConversion { Kind: ConversionKind.Identity } same)
            result = same.Operand;
        if (result is not BoundBinary { Left: BoundVariable old, Method: null, Operator: SyntaxKind.Plus or SyntaxKind.Minus } sum
            || old.Variable != assignment.Old || sum.Right.Constant?.Value is not int amount || amount == 0)
        {
            return null;
        }

        return sum.Operator == SyntaxKind.Plus ? amount : -(long)amount;
    }
}
