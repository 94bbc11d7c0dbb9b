"""Everything that a bag is to hold, written into a draft of it: originals, what is derived, tag files."""

from collections.abc import Callable, Mapping, Sequence

from archpack.bag import manifest, reading, seal, tag_file
from archpack.bag.archive_draft import ArchiveDraft
from archpack.bag.content import Derived, Options, PayloadFile
from archpack.bag.draft import FolderDraft
from archpack.bag.files import Seen
from archpack.bag.judging import judge_derived, problem_of
from archpack.bag.previous import HISTORY, Previous
from archpack.bag.profile import INFO
from archpack.bag.wishes import COUNTED, Tags, size_text
from archpack.event import Advanced, Finished, Listener, Started
from archpack.model.context import FileFixity
from archpack.problem import Problem, has_errors

AnyDraft = FolderDraft | ArchiveDraft

_TASK = "pack"


def fill(
    draft: AnyDraft,
    payload: Sequence[PayloadFile],
    seen: Mapping[str, Seen],
    derived: Callable[[Mapping[str, FileFixity]], Derived],
    tags: Tags,
    options: Options,
    previous: Previous | None,
    listener: Listener,
) -> list[Problem]:
    """Write every file of the bag, and return what stood against it."""
    problems = _copy(draft, payload, seen, options.processes, listener)
    if has_errors(problems):
        return problems
    made = derived(draft.in_order())
    texts = {file: tag_file.bag_info(tags[file]) for file in tags if file != INFO}
    made = Derived(payload=made.payload, tags={**made.tags, **texts, **options.tag_files})
    if previous is not None:
        made = _with_history(previous, draft, made, tags, options, problems)
    problems += judge_derived(payload, made, draft.stage.destination)
    if not has_errors(problems):
        _complete(draft, made, tags, options)
    return problems


def _copy(
    draft: AnyDraft,
    payload: Sequence[PayloadFile],
    seen: Mapping[str, Seen],
    processes: int,
    listener: Listener,
) -> list[Problem]:
    """Copy and hash the originals."""
    problems = []
    found: dict[str, FileFixity] = {}
    listener(Started(task=_TASK, total=sum(seen[file.name].size for file in payload)))
    for index, result in draft.copy(
        payload, seen, processes, lambda amount: listener(Advanced(task=_TASK, amount=amount))
    ):
        if isinstance(result, reading.Fault):
            problems.append(problem_of(payload[index], result))
        else:
            found[payload[index].name] = result
    draft.payload = {name: found[name] for name in sorted(found)}
    listener(Finished(task=_TASK))
    return problems


def _with_history(
    previous: Previous,
    draft: AnyDraft,
    made: Derived,
    tags: Tags,
    options: Options,
    problems: list[Problem],
) -> Derived:
    """What is derived, and the log of what the update changes."""
    fixity = {**draft.payload, **{name: draft.fixity(data) for name, data in made.payload.items()}}
    software = next((value for label, value in tags[INFO] if label == "Bag-Software-Agent"), "")
    log = previous.history(fixity, tags[INFO], options.moment, software)
    if isinstance(log, Problem):
        problems.append(log)
        return made
    return Derived(payload=made.payload, tags={**made.tags, HISTORY: log})


def _complete(draft: AnyDraft, made: Derived, tags: Tags, options: Options) -> None:
    """Write everything that is not an original."""
    for name, data in sorted(made.payload.items()):
        draft.payload[name] = draft.put(f"data/{name}", data)
    for name, data in sorted(made.tags.items()):
        draft.tags[name] = draft.put(name, data)
    size = sum(one.size for one in draft.payload.values())
    info = [(label, size_text(size) if value is COUNTED else value) for label, value in tags[INFO]]
    oxum = (tag_file.OXUM, f"{size}.{len(draft.payload)}")
    own = {
        "bagit.txt": tag_file.declaration(options.version),
        INFO: tag_file.bag_info((*info, oxum)),
    }
    paths = {f"data/{name}": one for name, one in draft.payload.items()}
    for algorithm in draft.algorithms:
        own[f"manifest-{algorithm}.txt"] = manifest.text(paths, algorithm, version=options.version).encode()
    for name, data in own.items():
        draft.tags[name] = draft.put(name, data)
    # RFC 8493, 2.2.1: every tag file but the tag manifests themselves.
    listed = dict(draft.tags)
    for algorithm in draft.algorithms:
        name = f"tagmanifest-{algorithm}.txt"
        text = manifest.text(listed, algorithm, version=options.version).encode()
        draft.tags[name] = draft.put(name, text)
        if options.key is not None:
            draft.tags[name + seal.ENDING] = draft.put(name + seal.ENDING, seal.sign(text, options.key))
