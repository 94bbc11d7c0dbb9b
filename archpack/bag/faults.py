"""Every fault of packing, of bags, of archives, profiles and seals, by its code."""

from collections.abc import Mapping
from types import MappingProxyType

from archpack.bag.faults_of_bags import FAULTS_OF_BAGS
from archpack.bag.faults_of_deposit import FAULTS_OF_DEPOSIT
from archpack.bag.faults_of_packing import FAULTS_OF_PACKING
from archpack.fault import Fault

_ALL = (*FAULTS_OF_PACKING, *FAULTS_OF_BAGS, *FAULTS_OF_DEPOSIT)

FAULTS: Mapping[str, Fault] = MappingProxyType(
    {fault.code: fault for fault in sorted(_ALL, key=lambda f: f.code)}
)
"""The faults in the order of their codes."""
