"""A condition in words, for a person who has never seen one."""

from __future__ import annotations

from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Condition, Constant, Either, Every, ListOf, Name, Node, Not, Operand
from maturity.model.items import Item
from maturity.text.catalogue import say
from maturity.text.numbers import format_number


def describe_condition(condition: Condition, bank: Bank, language: str) -> str:
    """What a condition asks, with the texts of the bank in the place of ids."""
    return _Words(bank, language).node(condition.tree)


class _Words:
    def __init__(self, bank: Bank, language: str) -> None:
        self.bank = bank
        self.language = language

    def node(self, node: Node) -> str:
        if isinstance(node, Every | Either):
            word = say("condition.and" if isinstance(node, Every) else "condition.or", self.language)
            return f" {word} ".join(self.bracketed(part) for part in node.parts)
        if isinstance(node, Not):
            return say("condition.not", self.language, part=self.node(node.part))
        if isinstance(node, Compare):
            return self.compare(node)
        if isinstance(node, Call):
            return say("condition.known", self.language, name=self.name(node.name))
        return self.literal(node, None)

    def bracketed(self, part: Node) -> str:
        words = self.node(part)
        return f"({words})" if isinstance(part, Every | Either) else words

    def compare(self, node: Compare) -> str:
        item = self.item(node.left) or self.item(node.right)
        left, right = (self.operand(side, item) for side in (node.left, node.right))
        return say(f"condition.{node.operator}", self.language, left=left, right=right)

    def operand(self, node: Operand, item: Item | None) -> str:
        if isinstance(node, Name):
            return self.name(node)
        if isinstance(node, Call):
            return say("condition.count", self.language, name=self.name(node.name))
        return self.literal(node, item)

    def literal(self, node: Node, item: Item | None) -> str:
        if isinstance(node, ListOf):
            return ", ".join(self.literal(each, item) for each in node.items)
        if not isinstance(node, Constant):
            return ""
        if isinstance(node.value, str):
            return self.quoted(self.option(node.value, item))
        return format_number(node.value, self.language)

    def option(self, option: str, item: Item | None) -> str:
        texts = {each.id: each.text for each in self.bank.get_options(item)} if item else {}
        return texts.get(option, option)

    def item(self, node: Operand) -> Item | None:
        if isinstance(node, Call):
            node = node.name
        if not isinstance(node, Name):
            return None
        return self.bank.question_by_id.get(node.id) if node.space == "answers" else self.bank.field_by_id.get(node.id)

    def name(self, name: Name) -> str:
        item = self.item(name)
        if item:
            return self.quoted(item.text)
        axis = self.bank.axis_by_id.get(name.id)
        return say(f"condition.{name.space}", self.language, axis=axis.title if axis else name.id)

    def quoted(self, text: str) -> str:
        return say("condition.quoted", self.language, text=text)
