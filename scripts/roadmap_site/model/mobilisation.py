"""A mobilisation (regional kraftsamling): regions join forces to carry missions out."""

from typing import ClassVar

from .entries import Need
from .initiative import Initiative
from .references import MissionId, MobilisationKind, RegionId


class Mobilisation(Initiative):
    """content/mobilisations/<id>.yml; one that scales up has a host region and benefits others too."""

    folder: ClassVar[str] = "mobilisations"
    noun: ClassVar[str] = "mobilisation"

    kind: MobilisationKind
    host_region: RegionId | None = None
    benefits: tuple[RegionId, ...] = ()
    missions: tuple[MissionId, ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def all_regions(self) -> frozenset[str]:
        """Those that are named, the host, and those that benefit."""
        return frozenset(filter(None, (*self.regions, *self.benefits, self.host_region)))
