"""What `dotnet pack` makes is whole, and works where it is installed: the library in a program of its own, the command as a tool."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree
import zipfile

import kernels
from kernels import ROOT, WORK

PACKAGES = WORK / "packages"
# The first restore of this run filled the person's own folder of packages; what is installed here goes into another.
ENVIRONMENT = dict(
    os.environ, NUGET_PACKAGES=str(WORK / "nuget"), RestoreFallbackFolders=os.environ["TENOR_NUGET"], DOTNET_CLI_HOME=str(WORK / "home"),
    DOTNET_NOLOGO="1", DOTNET_CLI_TELEMETRY_OPTOUT="1")


def dotnet(*arguments, **options):
    done = subprocess.run(
        ["dotnet", *map(str, arguments)], capture_output=True, text=True, timeout=600, **{"env": ENVIRONMENT, **options})
    if done.returncode != 0:
        raise AssertionError(f"dotnet {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
    return done.stdout


def setUpModule():
    shutil.rmtree(PACKAGES, ignore_errors=True)
    # A package of the same version must not be found in the place of the one that was just made.
    shutil.rmtree(WORK / "nuget", ignore_errors=True)
    for project in ("Tenor", "Tenor.Cli"):
        dotnet("pack", ROOT / "src" / project, "-c", "Release", "-v", "q", "--artifacts-path", WORK / "build", "-o", PACKAGES,
               f"-p:NuGetLockFilePath={WORK}/locks/$(MSBuildProjectName).json", env=os.environ)


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        (cls.path,) = PACKAGES.glob("Tenor.[0-9]*.nupkg")
        cls.version = cls.path.name[len("Tenor."):-len(".nupkg")]
        with zipfile.ZipFile(cls.path) as package:
            cls.names = set(package.namelist())
            cls.spec = xml.etree.ElementTree.fromstring(package.read("Tenor.nuspec"))
            cls.dib = package.read("interactive-extensions/dotnet/extension.dib").decode()
            cls.docs = package.read("lib/net10.0/Tenor.xml").decode()
            cls.readme = package.read("README.md").decode()

    def of(self, name):
        return next((e for e in self.spec.iter() if e.tag.endswith("}" + name)), None)

    def test_the_package_has_its_library_documentation_readme_licence_and_extension(self):
        for name in ("lib/net10.0/Tenor.dll", "lib/net10.0/Tenor.xml", "README.md", "LICENSE", "interactive-extensions/dotnet/extension.dib"):
            self.assertIn(name, self.names)
        self.assertEqual(self.of("license").text, "MIT")
        self.assertEqual(self.of("readme").text, "README.md")
        self.assertIn("M:Tenor.Corpus.Load(", self.docs)
        self.assertIn("Corpus.Load", self.readme)

    def test_the_library_depends_on_packages_alone_and_on_no_compiler(self):
        depends = [e.get("id") for e in self.spec.iter() if e.tag.endswith("}dependency")]
        self.assertIn("Microsoft.ML", depends)
        self.assertEqual([d for d in depends if "CodeAnalysis" in d or d.startswith("Tenor")], [])
        self.assertEqual([n for n in self.names if n.endswith(".dll")], ["lib/net10.0/Tenor.dll"])

    def test_the_symbols_come_in_a_package_of_their_own(self):
        with zipfile.ZipFile(self.path.with_suffix(".snupkg")) as symbols:
            self.assertIn("lib/net10.0/Tenor.pdb", symbols.namelist())

    def test_the_extension_calls_what_the_library_has(self):
        self.assertRegex(self.dib, r"^#!csharp\b")
        call = re.search(r"Tenor\.(\w+)\.Load\(Microsoft\.DotNet\.Interactive\.Kernel\.Root\)", self.dib)
        self.assertIn(f"M:Tenor.{call[1]}.Load(System.Object)", self.docs)

    def test_no_file_of_the_packages_names_a_folder_of_this_machine(self):
        for path in PACKAGES.glob("*nupkg"):
            with zipfile.ZipFile(path) as package:
                for name in package.namelist():
                    if not name.endswith(".pdb") and "/Tenor" in "/" + name:
                        self.assertFalse(str(ROOT).encode() in package.read(name), f"{path.name}: {name}")

    def test_a_program_that_references_the_package_measures_an_article(self):
        program = WORK / "program"
        shutil.rmtree(program, ignore_errors=True)
        program.mkdir()
        # Away from the repository's own build settings.
        for name in ("Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"):
            (program / name).write_text("<Project />")
        (program / "program.csproj").write_text(
            '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>'
            "<ImplicitUsings>enable</ImplicitUsings></PropertyGroup>"
            f'<ItemGroup><PackageReference Include="Tenor" Version="{self.version}" /></ItemGroup></Project>')
        (program / "Program.cs").write_text(
            "using Tenor;\nusing Microsoft.DotNet.Interactive.Formatting;\n"
            f'var corpus = Corpus.Load(@"{ROOT}/seeds/*.txt");\n'
            "Console.WriteLine(corpus.Tone().Articles.Count);\n"
            'Console.WriteLine(Formatter.ToDisplayString(corpus.Tone().Chart(), "text/html").Contains("tenor-chart"));\n'
            'Console.WriteLine(Formatter.ToDisplayString(corpus.Tone(), "text/html").StartsWith("<"));\n'
            "InteractiveExtension.Load(null);\n")
        dotnet("build", program, "-v", "q", "-m:1", f"-p:RestoreAdditionalProjectSources={PACKAGES}")
        lines = dotnet(program / "bin/Debug/net10.0/program.dll").split()
        self.assertGreater(int(lines[0]), 0)
        self.assertEqual(lines[1:], ["True", "True"])


class Tool(unittest.TestCase):
    """`dotnet tool install` from a folder, then what its user does next."""

    @classmethod
    def setUpClass(cls):
        cls.tools = WORK / "tools"
        shutil.rmtree(cls.tools, ignore_errors=True)
        dotnet("tool", "install", "Tenor.Cli", "--tool-path", cls.tools, "--source", PACKAGES)
        cls.tool = cls.tools / "tenor"
        subprocess.run([cls.tool, "jupyter", "install"], check=True, capture_output=True, timeout=60)

    @classmethod
    def tearDownClass(cls):
        kernels.tenor("jupyter", "install")

    def test_the_kernelspec_starts_the_installed_tool(self):
        spec = json.loads((kernels.KERNELS / "tenor/kernel.json").read_text())
        self.assertEqual(spec["argv"], [str(self.tool), "kernel", "--connection-file", "{connection_file}"])
        self.assertTrue(pathlib.Path(spec["env"]["DOTNET_ROOT"], "dotnet").is_file())

    def test_the_doctor_finds_nothing_wrong(self):
        done = subprocess.run([self.tool, "doctor"], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_tools_kernel_runs_cells(self):
        with kernels.kernel() as (_, client):
            _, heard = kernels.run(client, 'using Tenor; Corpus.FromText("Grain prices rose.").Count')
            self.assertEqual(heard[-1]["content"]["data"]["text/plain"], "1")
