from delivery.views import answers


def test_a_file_is_downloaded_never_shown_in_the_page():
    answer = answers.pdf(b"%PDF-", 'Jörg"s\r\nletter.pdf')

    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''J%C3%B6rg%22s%0D%0Aletter.pdf"
