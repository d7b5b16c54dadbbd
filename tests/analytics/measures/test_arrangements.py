from analytics.measures.arrangements import count_arrangements, orders_of


def test_bodies_of_one_level_are_not_told_apart():
    assert count_arrangements([1, 2, 3, 4]) == 24
    assert count_arrangements([1, 1, 2, 2]) == 6


def test_few_arrangements_are_all_tried_once():
    orders = list(orders_of([1, 1, 2, 2], draws=3, seed=1))
    assert len(orders) == len(set(orders)) == 6
    assert len(list(orders_of([1] * 7 + [2], draws=3, seed=1))) == 8


def test_many_are_drawn_by_seed():
    ranks = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert list(orders_of(ranks, draws=3, seed=1)) == list(orders_of(ranks, draws=3, seed=1))
    assert len(list(orders_of(ranks, draws=3, seed=1))) == 3
