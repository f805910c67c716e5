@echo off
rem Runs Ratwerk as it was unpacked, or from a checkout, where it is built first if it is missing or older than its sources.
rem Needs a JDK 17 or newer and Maven on the path (Maven only to build).
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%runtime\bin\java.exe" set "java=%home%runtime\bin\java.exe"
set "program=%home%target\ratwerk.jar"
if not exist "%home%pom.xml" set "program=%home%ratwerk.jar"

where "%java%" >nul 2>nul || if not exist "%java%" (
  echo ratwerk: Kein Java gefunden. Ein JDK ab Version 17 installieren. / No Java found; install a JDK 17 or newer. 1>&2
  exit /b 1
)

rem What was unpacked is not built.
if not exist "%home%pom.xml" goto run

rem Compares the newest source with the stamp of the last build.
set "stale="
if not exist "%home%target\ratwerk.jar" set "stale=1"
if not exist "%home%target\ratwerk.built" set "stale=1"
if not defined stale for /f %%n in ('powershell -NoProfile -Command "$b=(Get-Item '%home%target\ratwerk.built').LastWriteTimeUtc; @(Get-Item '%home%pom.xml')+@(Get-ChildItem '%home%src\main' -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1 | ForEach-Object { 1 }"') do set "stale=1"
if not defined stale goto run

where mvn >nul 2>nul || (
  echo ratwerk: Zum Bauen fehlt Maven ^(mvn^). / Maven ^(mvn^) is needed to build. 1>&2
  exit /b 1
)
echo ratwerk: Baue das Programm, einmalig und nach Aenderungen am Quelltext ... / building, please wait ... 1>&2
if not exist "%home%target" mkdir "%home%target"
type nul > "%home%target\ratwerk.built.new"
call mvn -B -f "%home%pom.xml" -Dmaven.test.skip=true package > "%home%target\build.log" 2>&1 || (
  findstr /b /l "[ERROR]" "%home%target\build.log" 1>&2
  echo ratwerk: Das Bauen ist fehlgeschlagen, siehe target\build.log. / The build failed, see target\build.log. 1>&2
  exit /b 1
)
move /y "%home%target\ratwerk.built.new" "%home%target\ratwerk.built" >nul

:run
set "root=%home:~0,-1%"
rem A short run gains nothing from the optimising compiler; the long ones of the workshop and of cohorts do.
set "quick=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dsun.reflect.inflationThreshold=2147483647 -Djdk.reflect.useNativeAccessorOnly=true"
if "%~1"=="rules" set "quick="
if "%~1"=="cohort" set "quick="
if "%~1"=="serve" set "quick="
if "%~1 %~2"=="profile synthetic" set "quick="
for %%a in (%*) do if "%%~a"=="--stream" set "quick=-XX:+UseParallelGC -Xmn192m"
"%java%" %quick% "-Dratwerk.home=%root%" -jar "%program%" %*
exit /b %errorlevel%
