#!/bin/sh
# dmg.sh APP TARGET [IDENTITY]: a disk image with the app and a link to Applications. Run on a Mac; not verified elsewhere.
# With an identity (a "Developer ID Application" certificate in the keychain) app and image are signed; notarisation
# follows by hand: packaging/release.md.
set -eu
app=$1
target=$2
identity=${3:-}

if [ -n "$identity" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$identity" "$app"
    codesign --verify --deep --strict "$app"
fi
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp -R "$app" "$place/"
ln -s /Applications "$place/Applications"
rm -f "$target"
hdiutil create -volname Shopbook -srcfolder "$place" -format ULFO -ov "$target"
if [ -n "$identity" ]; then
    codesign --timestamp --sign "$identity" "$target"
fi
