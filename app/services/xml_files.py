"""XML files of others, read as they come. Nothing they bring of their own is followed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.domain.bank import refusal, tidy

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def local_name(element: Element) -> str:
    """The name of an element without the namespace it is from."""
    return str(element.tag).rpartition("}")[2]


def xml_events(raw: bytes) -> Iterator[tuple[str, Element]]:
    """Each element where it begins and where it ends; raises ImportRefused.

    Who is done with an element clears it: so a file of any size takes no more memory than its parts.
    """
    import xml.etree.ElementTree as ET

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        yield from iterparse(io.BytesIO(raw.lstrip()), events=("start", "end"), forbid_dtd=True)
    except DefusedXmlException:
        raise refusal("The file brings its own definitions; such a file is never read.") from None
    except (ET.ParseError, ValueError, LookupError) as error:
        raise refusal(f"The file is damaged: {tidy(str(error), 80)}.") from None
