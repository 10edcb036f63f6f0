"""A mobilisation (regional kraftsamling): regions join forces to carry missions out."""

from typing import ClassVar

from .base import ref, term
from .entries import Need
from .initiative import Initiative


class Mobilisation(Initiative):
    """content/mobilisations/<id>.yml; one that scales up has a host region and benefits at least one other."""

    folder: ClassVar[str] = "mobilisations"

    kind: term("mobilisation_kinds")
    host_region: ref("regions") | None = None
    benefits: tuple[ref("regions"), ...] = ()
    missions: tuple[ref("missions"), ...] = ()
    needs: tuple[Need, ...] = ()
