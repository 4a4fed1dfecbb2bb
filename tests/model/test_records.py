"""Records are named tuples in all that the values of a cable are used for."""

import copy
import pickle
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from typing import NamedTuple as Usual

import pytest

from cablelint.model.spans import Span, Value
from cablelint.records import NamedTuple


class Place(NamedTuple):
    """A place on a map."""

    north: float
    east: float = 0.0
    name: str = "here"

    @property
    def shown(self) -> str:
        return f"{self.name} at {self.north}"


class UsualPlace(Usual):
    """A place on a map."""

    north: float
    east: float = 0.0
    name: str = "here"


class Named(Place):
    """A class below one, with a place for what is remembered."""


@pytest.mark.parametrize("made", [Place, UsualPlace])
def test_an_instance_is_what_it_would_be(made: type[Place]) -> None:
    one = made(1.5, name="there")
    assert one == (1.5, 0.0, "there")
    assert repr(one) == f"{made.__name__}(north=1.5, east=0.0, name='there')"
    assert one._replace(east=2.0) == (1.5, 2.0, "there")
    assert one._asdict() == {"north": 1.5, "east": 0.0, "name": "there"}
    assert made._make([1, 2, "x"]) == made(1, 2, "x")
    assert (made._fields, made._field_defaults) == (("north", "east", "name"), {"east": 0.0, "name": "here"})
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
    assert made.__doc__ == "A place on a map."
    match one:
        case made(north, east, name):
            assert (north, east, name) == one


@pytest.mark.parametrize("made", [Place, UsualPlace])
def test_what_is_wrong_is_refused(made: type[Place]) -> None:
    with pytest.raises(TypeError, match="north"):
        made()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        made(1, 2, "x", 4)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        made._make([1])
    with pytest.raises(ValueError, match="unexpected field names"):
        made(1)._replace(south=1)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        made(1).north = 2  # type: ignore[misc]


def test_methods_properties_and_classes_below() -> None:
    assert Place(1).shown == "here at 1"
    named = Named(1)
    named.remembered = 7  # type: ignore[attr-defined]
    assert named._replace(east=1.0) == Named(1, 1.0)
    assert type(named._replace(east=1.0)) is Named


def test_a_field_without_a_default_behind_one_with_it_is_refused() -> None:
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            one: int = 1
            two: int  # type: ignore[misc]


def test_places_in_a_cable_are_records() -> None:
    assert Span(1, 4).contains(Span(2, 3))
    assert Value("tea", Span(1, 4)) == ("tea", (1, 4))


def made_by_314(annotate: Callable[[int], dict[str, object]], **defaults: object) -> Any:
    """Return the class whose annotations a function gives, as Python 3.14 hands it over (PEP 649)."""
    maker: Any = type(NamedTuple)
    return maker("Place", (NamedTuple,), {"__annotate_func__": annotate, **defaults})


def test_python_3_14_gives_annotations_by_a_function() -> None:
    made = made_by_314(lambda _: {"north": float, "east": float}, east=0.0)
    assert made(1.5) == (1.5, 0.0)
    assert (made._fields, made._field_defaults) == (("north", "east"), {"east": 0.0})


def test_python_3_14_may_not_know_a_type_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    def annotate(form: int) -> dict[str, object]:
        if form == 1:
            raise NameError("Later")
        return {"north": "Later"}

    library = SimpleNamespace(
        Format=SimpleNamespace(FORWARDREF=3), call_annotate_function=lambda call, form: call(form)
    )
    monkeypatch.setitem(sys.modules, "annotationlib", library)
    assert made_by_314(annotate)(1) == (1,)
