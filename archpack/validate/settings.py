"""What is wrong with the settings of a collection: their shape, and what they say in the records' stead."""

import dataclasses
from collections.abc import Iterator

from archpack.problem import Problem, has_errors
from archpack.source.collection import CollectionFile
from archpack.source.faults import BAD_DEFAULTS
from archpack.validate.excerpts import with_line
from archpack.validate.judgement import Judgement, judged, misjudged
from archpack.validate.sense import Known, in_defaults
from archpack.validate.shape import faults, with_shape


def problems(settings: CollectionFile, judging: Judgement, known: Known) -> Iterator[Problem]:
    """The problems of a file of settings, each with its line, in no order."""
    told = settings.problems
    if settings.data is not None and settings.path is not None:
        found = faults(settings.data, settings.places, settings.path, schema="collection")
        # Whatever is wrong with the shape, it is what no collection can say.
        same = tuple(dataclasses.replace(problem, code=BAD_DEFAULTS.code) for problem in found)
        told = with_shape(told, same, first=BAD_DEFAULTS)
    for problem in (*told, *misjudged(settings), *_of_sense(settings, judging, known)):
        yield with_line(problem, settings)


def _of_sense(settings: CollectionFile, judging: Judgement, known: Known) -> Iterator[Problem]:
    if settings.path is None or has_errors(settings.problems):
        return
    for problem in in_defaults(settings.defaults, settings.places, settings.path, known):
        if (kept := judged(problem, judging)) is not None:
            yield kept
