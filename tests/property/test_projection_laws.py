"""The laws of a map's projection: order is kept, and what is asked for is on the map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.charts.kit.labels import Box, placed_labels
from generator.charts.kit.land import coastlines
from generator.charts.kit.projection import land_in, projection

WIDTH = 700.0
PLACES = st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=1, max_size=8)
LAND = coastlines()


@given(PLACES)
def test_every_place_is_within_the_drawing(places: list[tuple[float, float]]) -> None:
    view = projection(places, WIDTH)
    for x, y in (view(*place) for place in places):
        assert -1e-6 <= x <= WIDTH + 1e-6
        assert -1e-6 <= y <= view.height + 1e-6
    assert 0 < view.window.east - view.window.west <= 360 + 1e-9


@given(
    PLACES, st.tuples(st.floats(0, 1), st.floats(0, 1)), st.tuples(st.floats(0, 1), st.floats(0, 1))
)
def test_north_is_up_and_east_is_right(
    places: list[tuple[float, float]], one: tuple[float, float], other: tuple[float, float]
) -> None:
    view = projection(places, WIDTH)
    w = view.window
    first, second = (
        (w.west + a * (w.east - w.west), w.south + b * (w.north - w.south)) for a, b in (one, other)
    )
    (ax, ay), (bx, by) = view(*first), view(*second)
    assert (ax <= bx + 1e-6) if first[0] <= second[0] else (bx <= ax + 1e-6)
    assert (ay >= by - 1e-6) if first[1] <= second[1] else (by >= ay - 1e-6)


@given(PLACES)
def test_land_is_cut_off_at_the_edge(places: list[tuple[float, float]]) -> None:
    view = projection(places, WIDTH)
    for ring in land_in(LAND, view):
        assert all(-1e-6 <= x <= WIDTH + 1e-6 for x, _ in ring)
        assert all(-1e-6 <= y <= view.height + 1e-6 for _, y in ring)


def test_places_on_both_sides_of_the_date_line_are_neighbours() -> None:
    view = projection([(178.0, -18.0), (-175.0, -21.0)], WIDTH)
    assert view.window.east - view.window.west < 20
    assert view(178.0, -18.0)[0] < view(-175.0, -21.0)[0]


@given(
    st.lists(
        st.tuples(st.floats(60, 640), st.floats(60, 440), st.floats(20, 80)), min_size=1, max_size=6
    )
)
def test_few_names_never_hide_each_other_and_stay_in_the_frame(
    given_names: list[tuple[float, float, float]],
) -> None:
    frame = Box(0, 0, 700, 500)
    points = [(x, y) for x, y, _ in given_names]
    labels = placed_labels(points, [(width, 17.0) for *_, width in given_names], frame)
    boxes = [label.box for label in labels]
    for n, box in enumerate(boxes):
        assert all(box.overlap(other) == 0 for other in boxes[:n])
        assert box.x >= 0 and box.x + box.width <= 700
        assert box.y >= 0 and box.y + box.height <= 500
