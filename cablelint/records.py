"""Named tuples that are made in a fifth of the time: `typing.NamedTuple` for the values that every start needs.

The standard library checks the type of each field and compiles a function for each class, which for the hundred classes
that a run makes takes as long as a fifth of all that it does. Here the function is compiled once for each number of
fields, and given the names. To a type checker, and in what instances do, the two are the same.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter as getter
    from collections.abc import Iterable, Mapping
    from functools import cache
    from types import CodeType, FunctionType

    class _Record(tuple):
        """What all of them can do. None is below it: a class between them and tuples would cost each a fifth more."""

        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values: Iterable[object]) -> "_Record":
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changed: object) -> "_Record":
            made = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {[*changed]!r}")
            return made

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

    _SHARED = {name: value for name, value in vars(_Record).items() if callable(value) or name == "_make"}

    class _Maker(type):
        """Makes a class out of the fields that are annotated in it."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(_annotated(namespace))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            if [*defaults] != [*fields[len(fields) - len(defaults) :]]:
                raise TypeError(f"a field without a default follows one with a default in {name}")
            getters = {field: _getter(at) for at, field in enumerate(fields)}
            facts = _facts(fields, defaults)
            return type(
                name, (tuple,), {**_SHARED, **namespace, **getters, **facts, "__new__": _new(name, fields, defaults)}
            )

    def _annotated(namespace: Mapping[str, object]) -> Iterable[str]:
        """Return the names annotated in the body of a class, which a function gives since Python 3.14."""
        annotate = namespace.get("__annotate_func__") or namespace.get("__annotate__")
        if not callable(annotate):
            return namespace.get("__annotations__", ())
        try:
            return annotate(1)  # their values, as for Python 3.11 to 3.13
        except NameError:  # a type that is defined below, or imported for a checker of types alone
            from annotationlib import Format, call_annotate_function

            return call_annotate_function(annotate, Format.FORWARDREF)

    @cache
    def _getter(at: int) -> object:
        return getter(at, f"Alias for field number {at}")

    def _facts(fields: tuple[str, ...], defaults: Mapping[str, object]) -> dict[str, object]:
        return {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}

    def _new(name: str, fields: tuple[str, ...], defaults: Mapping[str, object]) -> FunctionType:
        code = _code(len(fields)).replace(
            co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__"
        )
        made = FunctionType(code, {"_new": tuple.__new__, "__name__": f"record_{name}"}, "__new__")
        made.__defaults__ = tuple(defaults.values())
        return made

    @cache
    def _code(count: int) -> CodeType:
        """Return the code of a function that makes a tuple of so many values."""
        if count <= len(_WRITTEN):
            return _WRITTEN[count - 1].__code__
        values = "".join(f"value{at}, " for at in range(count))
        made: FunctionType = eval(f"lambda _cls, {values}: _new(_cls, ({values}))")  # of numbers alone
        return made.__code__

    _WRITTEN = (  # those that are made oftenest, which need not be translated at each start
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
    )

    class NamedTuple(metaclass=_Maker):
        """The base of named tuples."""
