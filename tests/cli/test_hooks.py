"""The hooks that the repository offers run in pre-commit, as a collection's repository would have them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.model import SCHEMA_ID

ROOT = Path(__file__).parents[2]
RECORD = f"schema: {SCHEMA_ID}\nid: a-1\ngenre: letter\nlanguages: [ru]\nrights: {{license: CC0-1.0}}\n"
CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: archpack-fix
        language: system
      - id: archpack-validate
        language: system
        args: [records, --strict]
"""
# `system` runs the archpack that is tested; without it pre-commit would install one from the network.


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    here = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {
        "PATH": here,
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "HOME": str(folder.parent),
    }
    environment |= {
        f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A collection's repository with the hooks of a repository of archpack's hooks."""
    if not Path(sys.executable).with_name("pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    hooks, folder = tmp_path / "hooks", tmp_path / "collection"
    for one in (hooks, folder):
        one.mkdir()
        assert run(one, "git", "init", "-q").returncode == 0
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    run(hooks, "git", "add", ".")
    run(hooks, "git", "commit", "-qm", "hooks")
    revision = run(hooks, "git", "rev-parse", "HEAD").stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(repository=hooks, revision=revision))
    (folder / "records" / "a-1").mkdir(parents=True)
    return folder


def commit(repository: Path, text: str) -> subprocess.CompletedProcess[str]:
    (repository / "records" / "a-1" / "record.yaml").write_text(text)
    run(repository, "git", "add", ".")
    return run(repository, "pre-commit", "run")


def test_the_hooks_pass_mend_and_refuse(repository: Path) -> None:
    passed = commit(repository, RECORD)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert passed.stdout.count("Passed") == 2
    mended = commit(repository, RECORD + "notes: [052]\n")
    assert mended.returncode == 1
    assert "files were modified by this hook" in mended.stdout
    assert (repository / "records" / "a-1" / "record.yaml").read_text().endswith('notes: ["052"]\n')
    refused = commit(repository, RECORD + "opsi: x\n")
    assert refused.returncode == 1
    assert "records/a-1/record.yaml:6:1: error AP102 unknown key 'opsi'" in refused.stdout
