from partnerships.sorting import for_people


def test_accents_case_and_ligatures_do_not_move_a_name():
    names = ["Žmijewska", "Zwaenepoel", "Øyvind", "Oz", "élise", "Emre", "Łukasz", "Ludo", "Çiğdem", "Cid"]
    assert sorted(names, key=for_people) == [
        "Cid",
        "Çiğdem",
        "élise",
        "Emre",
        "Ludo",
        "Łukasz",
        "Øyvind",
        "Oz",
        "Žmijewska",
        "Zwaenepoel",
    ]


def test_a_sharp_s_stands_with_ss():
    assert for_people("Großkopf")[0] == for_people("GROSSKOPF")[0]


def test_equal_letters_still_have_one_order():
    assert sorted(["Élise", "Elise"], key=for_people) == sorted(["Elise", "Élise"], key=for_people)
