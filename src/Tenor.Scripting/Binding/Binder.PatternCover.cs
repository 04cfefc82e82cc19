using System.Numerics;
using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Which values patterns match, as far as their syntax shows it (§11.3 subsumption, §11.4 exhaustiveness).</summary>
internal sealed partial class Binder
{
    private const int MostBoxes = 300;
    private const int MostCovered = 1_000;

    /// <summary>
    /// What the patterns of a switch so far match. The value, its members and the tests for its type are the dimensions of a
    /// space, and a pattern is some boxes in it; a pattern that the earlier ones leave nothing never applies.
    /// </summary>
    private sealed class PatternCover(Binder binder, Type input)
    {
        private readonly Dictionary<string, ValueSet> _domains = new(StringComparer.Ordinal);
        private readonly Dictionary<string, BigInteger> _strings = new(StringComparer.Ordinal);
        private readonly HashSet<(string Path, Type Type)> _tests = [];
        private readonly List<Box> _covered = [];

        // What the patterns so far leave, kept so that a long switch is not walked again for each of its patterns; null where it got out of hand.
        private List<Box>? _left = Everywhere.Boxes;

        /// <summary>The parts of a space in which some dimensions are bounded.</summary>
        private sealed record Box(Dictionary<string, ValueSet> Bounds)
        {
            public Box With(string path, ValueSet set) => new(new Dictionary<string, ValueSet>(Bounds, StringComparer.Ordinal) { [path] = set });
        }

        /// <summary>Boxes, and whether they are just what a pattern matches or may hold more.</summary>
        private readonly record struct Space(List<Box> Boxes, bool IsExact);

        private static Space Everywhere => new([new([])], true);

        /// <summary>Whether the patterns so far match every value.</summary>
        public bool Everything { get; private set; }

        /// <summary>Whether the patterns so far, or the pattern itself, leave it nothing to match.</summary>
        public bool Covers(PatternSyntax pattern)
        {
            if (Everything)
                return true;
            var boxes = Implied(Of(pattern, input, ""));
            return _left is { } left
                ? Meet(new(boxes, true), new(left, true)).Boxes.Count == 0
                : _covered.Count <= MostCovered && Rest(boxes, _covered) is { Count: 0 };
        }

        public void Add(PatternSyntax pattern, BoundExpression test)
        {
            var space = Of(pattern, input, "");
            if (space.IsExact)
            {
                _covered.AddRange(space.Boxes);
                _left = _left is null ? null : Rest(_left, space.Boxes);
            }

            Everything |= test is BoundLiteral { Value: true } or BoundSequence { Value: BoundLiteral { Value: true } }
                || _left is { Count: 0 };
        }

        private ValueSet Domain(string path) => _domains[path];

        private ValueSet Register(string path, Type type) =>
            _domains.TryGetValue(path, out var known) ? known : _domains[path] = ValueSet.All(type);

        private static Space Bounded(string path, ValueSet set, bool exact = true) =>
            new(set.IsEmpty ? [] : [new(new Dictionary<string, ValueSet>(StringComparer.Ordinal) { [path] = set })], exact);

        private Space NotNull(Type type, string path) => Bounded(path, Register(path, type).Except(ValueSet.Of(ValueSet.Null)));

        private Space Of(PatternSyntax pattern, Type type, string path)
        {
            Register(path, type);
            switch (pattern)
            {
                case ParenthesizedPattern inner:
                    return Of(inner.Pattern, type, path);
                case DiscardPattern or VarPattern { Designation: SingleDesignation or DiscardDesignation }:
                    return Everywhere;
                case NotPattern not:
                    var inside = Of(not.Pattern, type, path);
                    return inside.IsExact && Rest(Everywhere.Boxes, inside.Boxes) is { } outside ? new(outside, true) : Everywhere with { IsExact = false };
                case BinaryPattern { IsAnd: true } and:
                    return Meet(Of(and.Left, type, path), Of(and.Right, TypeAfter(and.Left, type), path));
                case BinaryPattern or:
                    var (left, right) = (Of(or.Left, type, path), Of(or.Right, type, path));
                    return new([.. left.Boxes, .. right.Boxes], left.IsExact && right.IsExact);
                case ConstantPattern { Expression: var expression }:
                    return binder.Speculate(() => binder.Bind(expression), out _) switch
                    {
                        BoundTypeExpression { Type: { } tested } => OfType(tested, type, path),
                        BoundLiteral { Type: null } => Bounded(path, ValueSet.Of(ValueSet.Null).And(Domain(path))),
                        { Constant.Value: { } value } bound => OfConstant(bound.Type!, type, path, value, (_, key) => ValueSet.Of(key)),
                        _ => Everywhere with { IsExact = false },
                    };
                case RelationalPattern relational:
                    var kind = relational.Operator.Kind;
                    var below = kind is SyntaxKind.LessThan or SyntaxKind.LessThanEquals;
                    var orEqual = kind is SyntaxKind.LessThanEquals or SyntaxKind.GreaterThanEquals;
                    return binder.Speculate(() => binder.Bind(relational.Expression), out _) is { Constant.Value: { } limit } of
                        ? OfConstant(of.Type!, type, path, limit, (t, key) => ValueSet.Related(t, below, orEqual, key))
                        : Everywhere with { IsExact = false };
                case TypePattern { Type: var written }:
                    return OfType(binder.BindTypeQuietly(written), type, path);
                case DeclarationPattern declaration:
                    return binder.IsVar(declaration.Type) ? Everywhere : OfType(binder.BindTypeQuietly(declaration.Type), type, path);
                case RecursivePattern recursive:
                    return OfRecursive(recursive, type, path);
                default:
                    return NotNull(type, path) with { IsExact = false };
            }
        }

        private Space OfType(Type tested, Type type, string path)
        {
            var present = NotNull(type, path);
            if (tested.IsErrorType)
                return present with { IsExact = false };
            if (tested.IsAssignableFrom(type.Underlying))
                return present;
            _tests.Add((path, tested));
            return Meet(present, Bounded(Test(path, tested), ValueSet.Of(1)));
        }

        private string Test(string path, Type type)
        {
            var name = $"{path} is {type.FullName}";
            Register(name, typeof(bool));
            return name;
        }

        private Space OfConstant(Type constantType, Type type, string path, object value, Func<Type, BigInteger, ValueSet> values)
        {
            if (type.Underlying == typeof(object) || type.IsInterface)
            {
                var cast = $"{path} as {constantType.FullName}";
                return Meet(OfType(constantType, type, path), OfConstant(constantType, constantType, cast, value, values));
            }

            Register(path, type);
            if (value is string text)
                return Bounded(path, values(type, _strings.TryGetValue(text, out var known) ? known : _strings[text] = _strings.Count + 1));
            var underlying = type.Underlying.IsEnum ? type.Underlying.GetEnumUnderlyingType() : type.Underlying;
            var number = TypeFacts.IsNumeric(underlying) && value is not bool ? ConstantFolding.ConvertNumber(value, underlying, true) : value;
            return number is bool or char or IConvertible ? Bounded(path, values(type, ValueSet.KeyOf(number)).And(Domain(path))) : Everywhere with { IsExact = false };
        }

        private Space OfRecursive(RecursivePattern pattern, Type type, string path)
        {
            var narrowed = pattern.Type is null ? type : binder.BindTypeQuietly(pattern.Type);
            var space = pattern.Type is null ? NotNull(type, path) : OfType(narrowed, type, path);
            narrowed = narrowed.Underlying;
            if (pattern.Positional is { } positional)
            {
                var elements = narrowed.IsTuple ? TypeFacts.TupleElements(narrowed) : [];
                if (elements.Length != positional.Subpatterns.Count)
                    space = space with { IsExact = false };
                for (var i = 0; i < elements.Length && i < positional.Subpatterns.Count; i++)
                    space = Meet(space, Of(positional.Subpatterns[i].Pattern, elements[i], $"{path}.Item{i + 1}"));
            }

            foreach (var property in pattern.Properties?.Subpatterns.Items ?? [])
                space = Meet(space, OfProperty(property, narrowed, path));
            return space;
        }

        private Space OfProperty(Subpattern property, Type type, string path)
        {
            var space = Everywhere;
            for (var i = 0; i < property.Path.Count; i++)
            {
                if (i > 0)
                    space = Meet(space, NotNull(type, path));
                var member = type.IsErrorType ? null : FindMembers(type.Underlying, property.Path[i].Name, isStatic: false)?[0];
                if ((member as PropertyInfo)?.PropertyType is not { } next && (next = (member as FieldInfo)?.FieldType) is null)
                    return space with { IsExact = false };
                (type, path) = (next, $"{path}.{property.Path[i].Name}");
            }

            return Meet(space, Of(property.Pattern, type, path));
        }

        private Type TypeAfter(PatternSyntax pattern, Type type) => pattern switch
        {
            ParenthesizedPattern inner => TypeAfter(inner.Pattern, type),
            BinaryPattern { IsAnd: true } and => TypeAfter(and.Right, TypeAfter(and.Left, type)),
            TypePattern { Type: var written } => binder.BindTypeQuietly(written),
            DeclarationPattern declaration when !binder.IsVar(declaration.Type) => binder.BindTypeQuietly(declaration.Type),
            RecursivePattern { Type: { } written } => binder.BindTypeQuietly(written),
            ConstantPattern { Expression: TypeSyntax written } when binder.Speculate(() => binder.Bind(written), out _) is BoundTypeExpression tested => tested.Type!,
            _ => type,
        };

        private Space Meet(Space a, Space b)
        {
            var boxes = new List<Box>();
            foreach (var x in a.Boxes)
            {
                foreach (var y in b.Boxes)
                {
                    Box? met = x;
                    foreach (var (path, set) in y.Bounds)
                    {
                        var common = met.Bounds.GetValueOrDefault(path, Domain(path)).And(set);
                        met = common.IsEmpty ? null : met.With(path, common);
                        if (met is null)
                            break;
                    }

                    if (met is not null)
                        boxes.Add(met);
                }
            }

            return new(boxes, a.IsExact && b.IsExact);
        }

        /// <summary>A value that is of a type is of that type's bases too.</summary>
        private List<Box> Implied(Space space) =>
        [
            .. space.Boxes.Select(box =>
            {
                foreach (var (path, tested) in _tests)
                {
                    if (_tests.Any(t => t.Path == path && tested.IsAssignableFrom(t.Type) && box.Bounds.ContainsKey(Test(path, t.Type))))
                        box = box.With(Test(path, tested), ValueSet.Of(1));
                }

                return box;
            }),
        ];

        /// <summary>What is left of some boxes without others; null where that gets out of hand.</summary>
        private List<Box>? Rest(List<Box> from, List<Box> without)
        {
            var rest = from;
            foreach (var cut in without)
            {
                rest = [.. rest.SelectMany(box => Without(box, cut))];
                if (rest.Count > MostBoxes)
                    return null;
            }

            return rest;
        }

        private IEnumerable<Box> Without(Box box, Box cut)
        {
            foreach (var (path, set) in cut.Bounds)
            {
                var own = box.Bounds.GetValueOrDefault(path, Domain(path));
                var outside = own.Except(set);
                if (!outside.IsEmpty)
                    yield return box.With(path, outside);
                var inside = own.And(set);
                if (inside.IsEmpty)
                    yield break;
                box = box.With(path, inside);
            }
        }
    }
}
