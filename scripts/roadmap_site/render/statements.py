"""What stands at each mark of a hand-written page: sentences made from the project's settings, and of the
last accessibility test.

What isn't known yet is said to be so: a sentence stands at each mark, whether the setting is there or not.
"""

from collections.abc import Iterator

from markupsafe import Markup

from ..model.handwritten import AccessibilityTest
from ..model.publishing import Funding, Publisher
from ..model.text import Multilingual
from ..relations import Site
from ..words import Words


def statements(
    site: Site, words: Words, test: AccessibilityTest | None, page_count: int
) -> dict[str, Markup]:
    """Each mark's name → what stands there in one language; `page_count` is how many pages there are."""
    said = _Statements(site, words)
    sentences = {
        "accessibility-test": said.test(test, page_count),
        "publisher": said.publisher(),
        "contact": said.contact(),
        "feedback": said.feedback(),
        "controller": said.controller(),
        "messages-kept": said.personal_data("messages_kept", "statements.messages_unknown"),
        "server-logs": said.personal_data("server_logs", "statements.logs_unknown"),
        "recipients": said.personal_data("recipients", "statements.recipients_unknown"),
        "funding-decision": said.funding(),
        "source-files": said.source_files(),
    }
    return {name: Markup(" ").join(told) for name, told in sentences.items()}


class _Statements:
    """The sentences of one language."""

    def __init__(self, site: Site, words: Words) -> None:
        self._site, self._project, self._words = site, site.project, words
        self._publisher = site.project.publisher
        self._publishers_mailbox = self._publisher.mailbox if self._publisher else None

    def test(self, test: AccessibilityTest | None, page_count: int) -> Iterator[Markup]:
        """Day, method and result of the last whole test, and how much of the site was sampled."""
        t, number = self._words.html, self._words.number
        if test is None:
            yield t("accessibility.no_test")
            return
        day = self._words.date(test.day)
        yield t("accessibility.assessed", date=day)
        yield t("accessibility.tested", date=day, axe=test.axe, browser=test.browser)
        yield t("accessibility.amount", pages=number(test.pages), looks=number(test.looks))
        yield t("accessibility.sample", count=page_count)
        yield (t("accessibility.faults", count=test.faults) if test.faults else t("accessibility.no_faults"))

    def publisher(self) -> Iterator[Markup]:
        """Who publishes the site, or that this isn't decided and who owns the project."""
        t = self._words.html
        if self._publisher is None:
            yield t("statements.publisher_unknown")
            if self._project.owner:
                yield t("statements.owner", owner=self._owner())
            return
        yield t("statements.publisher", name=self._body(self._publisher))
        if self._publisher.organisation_number:
            yield t("statements.organisation_number", number=self._publisher.organisation_number)
        if self._publisher.postal_address:
            yield t("statements.postal_address", address=self._publisher.postal_address)

    def contact(self) -> Iterator[Markup]:
        """The project's mailbox, or the publisher's; where there is none, the way to the project's owner."""
        yield from self._write_to(self._project.written_to)

    def feedback(self) -> Iterator[Markup]:
        """Where a lack of accessibility is reported, and how soon there is an answer."""
        yield from self._write_to(self._publishers_mailbox or self._project.mailbox)
        if self._publisher and self._publisher.response_time:
            time = self._text(self._publisher.response_time)
            yield self._words.html("statements.response", time=time)
        else:
            yield self._words.html("statements.response_unknown")

    def controller(self) -> Iterator[Markup]:
        """Who answers for personal data, and where the data protection officer is reached."""
        t = self._words.html
        if self._publisher is None:
            yield t("statements.controller_unknown")
        else:
            yield t("statements.controller", name=self._body(self._publisher))
        if self._publisher and self._publisher.data_protection_officer:
            mailbox = _mail(self._publisher.data_protection_officer)
            yield t("statements.officer", mailbox=mailbox)
        else:
            yield t("statements.officer_unknown")

    def personal_data(self, field: str, unknown: str) -> Iterator[Markup]:
        """A sentence that only the publisher can write, or the interface's one where it is `unknown`."""
        known = self._publisher and self._publisher.personal_data
        yield self._text(getattr(known, field)) if known else self._words.html(unknown)

    def funding(self) -> Iterator[Markup]:
        """The decision on the EU's support."""
        if self._project.funding is None:
            yield self._words.html("statements.funding_unknown")
        else:
            yield from self._decision(self._project.funding)

    def source_files(self) -> Iterator[Markup]:
        """Where the site's files and its issues are."""
        t, tracker = self._words.html, self._project.issue_tracker
        yield (
            t("statements.issues", tracker=_link(tracker, tracker)) if tracker else t("statements.no_issues")
        )

    def _write_to(self, mailbox: str | None) -> Iterator[Markup]:
        t = self._words.html
        if mailbox:
            yield t("statements.contact", mailbox=_mail(mailbox))
            return
        yield t("statements.contact_unknown")
        if self._project.owner:
            yield t("statements.contact_owner", owner=self._owner())

    def _decision(self, funding: Funding) -> Iterator[Markup]:
        t, source = self._words.html, funding.source
        amount, day = self._words.number(funding.amount), self._words.date(funding.decided)
        yield t(
            "statements.funding", date=day, amount=amount, currency=self._words.currency(funding.currency)
        )
        yield t("statements.reference", reference=funding.reference)
        title = self._text(source.title) if source.title else source.address or ""
        named = _link(source.address, title) if source.address else title
        yield t("statements.source", source=named)
        if source.read:
            yield t("statements.read", date=self._words.date(source.read))

    def _body(self, publisher: Publisher) -> Markup:
        name = self._text(publisher.name)
        return _link(publisher.site, name) if publisher.site else name

    def _owner(self) -> Markup:
        owner = self._site.by_id[self._project.owner or ""]
        name, site = self._text(owner.title), getattr(owner, "site", None)
        return _link(site, name) if site else name

    def _text(self, text: Multilingual) -> Markup:
        """A text in this language; marked with its own where it isn't translated."""
        said, lang = self._words.pick(text)
        if lang == self._words.lang:
            return Markup("{}").format(said)
        return Markup('<span lang="{}">{}</span>').format(lang, said)


def _link(address: str, words: str | Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, words)


def _mail(mailbox: str) -> Markup:
    return _link(f"mailto:{mailbox}", mailbox)
