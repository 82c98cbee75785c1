"""A condition (the expression after `when` in a bank) in words, for a person who has never seen one."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Condition, Constant, Either, Every, ListOf, Name, Node, Not, Operand
from maturity.model.items import Item
from maturity.text.catalogue import say
from maturity.text.numbers import format_number


def describe_condition(condition: Condition, bank: Bank, language: str) -> str:
    """Return `condition` as a phrase in `language`, with the texts and titles of `bank` in the place of ids.

    An id that the bank does not have stays as it is.
    """
    return _Wording(bank, language).describe(condition.tree)


class _Wording:
    """Puts the parts of one condition into words, in one language; each method returns the words for its part."""

    def __init__(self, bank: Bank, language: str) -> None:
        self.bank = bank
        self.language = language

    def describe(self, node: Node) -> str:
        match node:
            case Every():
                return self.join(node.parts, "condition.and")
            case Either():
                return self.join(node.parts, "condition.or")
            case Not():
                return say("condition.not", self.language, part=self.describe(node.part))
            case Compare():
                return self.describe_comparison(node)
            case Name() | Constant() | ListOf() | Call():
                return self.describe_operand(node, None)
            case _:
                assert_never(node)

    def join(self, parts: tuple[Node, ...], key: str) -> str:
        """Join the words of `parts` by the sentence with this key; brackets around those that are joined themselves."""
        words = (
            f"({self.describe(part)})" if isinstance(part, Every | Either) else self.describe(part) for part in parts
        )
        return f" {say(key, self.language)} ".join(words)

    def describe_comparison(self, node: Compare) -> str:
        item = self.find_item(node.left) or self.find_item(node.right)
        left, right = (self.describe_operand(side, item) for side in (node.left, node.right))
        return say(f"condition.{node.operator}", self.language, left=left, right=right)

    def describe_operand(self, node: Operand, item: Item | None) -> str:
        """Put an operand into words.

        `item` is the item of the comparison: its options give the texts for the ids of options. None if there is none.
        """
        match node:
            case Name():
                return self.describe_name(node)
            case Call():
                return say(f"condition.{node.function}", self.language, name=self.describe_name(node.name))
            case ListOf():
                return ", ".join(self.describe_constant(each, item) for each in node.items)
            case Constant():
                return self.describe_constant(node, item)
            case _:
                assert_never(node)

    def describe_constant(self, node: Constant, item: Item | None) -> str:
        match node.value:
            case str():
                return self.quote(self.describe_option(node.value, item))
            case bool() | Fraction():
                return format_number(node.value, self.language)
            case _:
                assert_never(node.value)

    def describe_option(self, option_id: str, item: Item | None) -> str:
        """Return the text of the option of `item` with this id; the id itself if there is none."""
        texts = {each.id: each.text for each in self.bank.get_options(item)} if item else {}
        return texts.get(option_id, option_id)

    def find_item(self, node: Operand) -> Item | None:
        """Return the question or profile field that `node` names, by itself or in a call; None if it names none."""
        match node:
            case Name():
                return self.bank.find_item(node)
            case Call():
                return self.bank.find_item(node.name)
            case Constant() | ListOf():
                return None
            case _:
                assert_never(node)

    def describe_name(self, name: Name) -> str:
        """Return the quoted text of the item that `name` stands for, or a phrase for the figure of an axis."""
        item = self.bank.find_item(name)
        if item:
            return self.quote(item.text)
        axis = self.bank.axis_by_id.get(name.id)
        return say(f"condition.{name.space}", self.language, axis=axis.title if axis else name.id)

    def quote(self, text: str) -> str:
        return say("condition.quoted", self.language, text=text)
