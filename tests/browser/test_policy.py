"""The content policy in a real browser: what was not written with the page does not run in it.

That the page itself does all it does under the policy is shown by every other test here: none may
log an error.
"""

import pytest
from playwright.sync_api import Browser, Route

pytestmark = pytest.mark.xdist_group("browser, tools")

FOREIGN = "<script>document.title = 'taken over'</script>"


def test_a_script_that_gets_into_the_page_does_not_run(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))

    def inject(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace("</body>", f"{FOREIGN}</body>")
        route.fulfill(response=answer, body=body)

    page.route(f"{address}/", inject)
    page.goto(f"{address}/")
    page.wait_for_selector("body[data-painted]", timeout=30_000)
    assert page.title() == "Syria strikes"
    assert any("Content Security Policy" in text for text in refused)
    context.close()


@pytest.mark.parametrize(
    "code",
    [
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hit = 1\">')",
        "document.body.append(Object.assign(document.createElement('script'),"
        " { textContent: 'window.hit = 1' }))",
        "document.body.append(Object.assign(document.createElement('script'),"
        " { src: 'data:text/javascript,window.hit = 1' }))",
        "setTimeout('window.hit = 1')",
    ],
)
def test_markup_makes_no_code_of_text(browser: Browser, address: str, code: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/healthz")
    policy = context.request.get(f"{address}/").headers["content-security-policy"]
    page.route(
        "**/bare",
        lambda route: route.fulfill(
            body="<!doctype html><title>bare</title><body></body>",
            content_type="text/html",
            headers={"Content-Security-Policy": policy},
        ),
    )
    page.goto(f"{address}/bare")
    page.evaluate(f"() => {{ try {{ {code}; }} catch (refused) {{ window.refused = true; }} }}")
    page.evaluate("() => new Promise((done) => setTimeout(done, 200))")
    assert page.evaluate("window.hit") is None
    context.close()
