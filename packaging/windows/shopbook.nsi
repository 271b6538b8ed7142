; The setup for Windows: for one person, without an administrator. Called by windows.py, which says by -D
;   VERSION PUBLISHER HOMEPAGE ICON SIDE TARGET KILOBYTES  and  PARTS, the folder of the lists made by nsis.py;
;   QUICK, for a trial, makes it large at once; SIGN is the command that signs a file (windows_sign.py).
; It never touches a book: books lie elsewhere, and what the uninstaller deletes it deletes by name.
; Silent: setup.exe /S [/NIGHT] [/LOGIN] [/PORTABLE] [/D=folder], the folder last and without quotation marks.
; /NIGHT adds the night's check, /LOGIN the start with Windows; /PORTABLE puts the program into the folder and nothing
; anywhere else, with a file `portable` that keeps the books beside it (app/paths.py).
Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
ManifestDPIAware true
ManifestSupportedOS Win10

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "nsDialogs.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"

!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Shopbook"
!define PATH_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\shopbook.exe"
!define CLASSES "Software\Classes"
!define BOOK "Shopbook.Book"
!define TASK "Shopbook check"
; Told to an uninstaller that a newer setup calls: what the person switched on stays on.
!define UPGRADE "/UPGRADE"
!define STILL_OPEN 3
!define OTHER_FOLDER 5
; A name of our own: another program's uninstaller in a folder somebody chose must never be called.
!define UNINSTALLER "shopbook-uninstall.exe"
!define AT_LOGIN '"$INSTDIR\shopbook.exe" --minimised'

Name "Shopbook"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Shopbook"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
BrandingText "Shopbook ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Shopbook"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Shopbook setup"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "2026 ${PUBLISHER}, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\shopbook.exe"
!insertmacro MUI_PAGE_WELCOME
Page custom AskWhere KeepWhere
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenPortable
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Indonesian"

LangString WELCOME ${LANG_ENGLISH} "Shopbook keeps the book of your shop: who owes what, who has paid, and the proof of every balance.$\r$\n$\r$\nThe book stays on this computer. No account, no network.$\r$\n$\r$\nA book that is there already is never touched."
LangString WELCOME ${LANG_INDONESIAN} "Shopbook menyimpan buku toko Anda: siapa berutang berapa, siapa sudah membayar, dan bukti setiap saldo.$\r$\n$\r$\nBuku tetap di komputer ini. Tanpa akun, tanpa jaringan.$\r$\n$\r$\nBuku yang sudah ada tidak pernah disentuh."
LangString WHERE ${LANG_ENGLISH} "Where Shopbook lives"
LangString WHERE ${LANG_INDONESIAN} "Tempat Shopbook"
LangString WHERE_SAID ${LANG_ENGLISH} "Both can be had side by side; a book can be opened by either."
LangString WHERE_SAID ${LANG_INDONESIAN} "Keduanya boleh ada bersama; setiap buku dapat dibuka dengan yang mana pun."
LangString HERE ${LANG_ENGLISH} "On this computer, for me"
LangString HERE ${LANG_INDONESIAN} "Di komputer ini, untuk saya"
LangString HERE_SAID ${LANG_ENGLISH} "Usual. In the start menu; books open by a double click. No administrator is needed."
LangString HERE_SAID ${LANG_INDONESIAN} "Biasa. Ada di menu Start; buku terbuka dengan klik ganda. Tidak perlu administrator."
LangString STICK ${LANG_ENGLISH} "In a folder of its own, for example on a USB stick"
LangString STICK ${LANG_INDONESIAN} "Di foldernya sendiri, misalnya di flashdisk"
LangString STICK_SAID ${LANG_ENGLISH} "Program, books and settings stay together in that folder; nothing is left on the computer."
LangString STICK_SAID ${LANG_INDONESIAN} "Program, buku, dan pengaturan tetap bersama di folder itu; tidak ada yang tertinggal di komputer."
LangString PROGRAM ${LANG_ENGLISH} "Shopbook"
LangString PROGRAM ${LANG_INDONESIAN} "Shopbook"
LangString PROGRAM_SAID ${LANG_ENGLISH} "The program, its entry in the start menu, and books that open by a double click."
LangString PROGRAM_SAID ${LANG_INDONESIAN} "Program, entri di menu Start, dan buku yang terbuka dengan klik ganda."
LangString DESKTOP_NAME ${LANG_ENGLISH} "Shortcut on the desktop"
LangString DESKTOP_NAME ${LANG_INDONESIAN} "Pintasan di desktop"
LangString DESKTOP_SAID ${LANG_ENGLISH} "An icon on the desktop that opens the book used last."
LangString DESKTOP_SAID ${LANG_INDONESIAN} "Ikon di desktop yang membuka buku yang terakhir dipakai."
LangString LOGIN_NAME ${LANG_ENGLISH} "Start with Windows"
LangString LOGIN_NAME ${LANG_INDONESIAN} "Mulai bersama Windows"
LangString LOGIN_SAID ${LANG_ENGLISH} "Shopbook starts minimised when you log in, and checks the book in the background. Settings changes it later."
LangString LOGIN_SAID ${LANG_INDONESIAN} "Shopbook dimulai dalam keadaan kecil saat Anda masuk, lalu memeriksa buku di latar belakang. Dapat diubah di Pengaturan."
LangString NIGHT_NAME ${LANG_ENGLISH} "Check every night"
LangString NIGHT_NAME ${LANG_INDONESIAN} "Periksa setiap malam"
LangString NIGHT_SAID ${LANG_ENGLISH} "At two in the night, or when the computer is next on, the book used last is proved from its journal."
LangString NIGHT_SAID ${LANG_INDONESIAN} "Pukul dua malam, atau saat komputer menyala lagi, buku yang terakhir dipakai dibuktikan dari jurnalnya."
LangString OPEN ${LANG_ENGLISH} "Shopbook is open. Close it, then try again."
LangString OPEN ${LANG_INDONESIAN} "Shopbook sedang terbuka. Tutup dulu, lalu coba lagi."
LangString TOO_OLD ${LANG_ENGLISH} "Shopbook needs Windows 10, version 1809, or a later one."
LangString TOO_OLD ${LANG_INDONESIAN} "Shopbook memerlukan Windows 10 versi 1809 atau yang lebih baru."
LangString NO_TASK ${LANG_ENGLISH} "Windows did not accept the task for the night. Everything else is installed."
LangString NO_TASK ${LANG_INDONESIAN} "Windows tidak menerima tugas malam. Selain itu semuanya terpasang."
LangString OTHER_KIND ${LANG_ENGLISH} "Shopbook is in this folder already, in the other way (installed, or portable). Choose another folder."
LangString OTHER_KIND ${LANG_INDONESIAN} "Shopbook sudah ada di folder ini dengan cara yang lain (terpasang, atau portabel). Pilih folder lain."
LangString KIND ${LANG_ENGLISH} "Shopbook book"
LangString KIND ${LANG_INDONESIAN} "Buku Shopbook"

Var Portable
Var Stick

; A program that runs cannot be written to.
!macro STOP_WHILE_OPEN NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    again_${NAME}:
    ClearErrors
    FileOpen $0 "$INSTDIR\${NAME}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" /SD IDCANCEL IDRETRY again_${NAME}
      SetErrorLevel ${STILL_OPEN}
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "!$(PROGRAM)" SECTION_PROGRAM
  SectionIn RO
  SetShellVarContext current
  ; A file `portable` among an installed program would hide its books, and its lack those of a portable one.
  ${If} ${FileExists} "$INSTDIR\${UNINSTALLER}"
    StrCpy $0 0
    ${If} ${FileExists} "$INSTDIR\portable"
      StrCpy $0 1
    ${EndIf}
    ${If} $0 != $Portable
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(OTHER_KIND)" /SD IDOK
      SetErrorLevel ${OTHER_FOLDER}
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro STOP_WHILE_OPEN "shopbook.exe"
  !insertmacro STOP_WHILE_OPEN "shopbook-cli.exe"
  ; What an older version brought goes first, by that version's own list: here, and where it was installed before.
  ${If} ${FileExists} "$INSTDIR\${UNINSTALLER}"
    ExecWait '"$INSTDIR\${UNINSTALLER}" /S ${UPGRADE} _?=$INSTDIR'
  ${EndIf}
  ReadRegStr $R2 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $Portable != 1
  ${AndIf} $R2 != ""
  ${AndIf} $R2 != $INSTDIR
  ${AndIf} ${FileExists} "$R2\${UNINSTALLER}"
    ExecWait '"$R2\${UNINSTALLER}" /S ${UPGRADE} _?=$R2'
    Delete "$R2\${UNINSTALLER}"
    RMDir "$R2"
  ${EndIf}
  !include "${PARTS}/install.nsh"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  ${If} $Portable == 1
    FileOpen $0 "$INSTDIR\portable" w
    FileWrite $0 "Books, settings and safety copies are kept beside this file.$\r$\n"
    FileClose $0
    Return
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Shopbook.lnk" "$INSTDIR\shopbook.exe"

  WriteRegStr HKCU "${CLASSES}\.shopbook" "" "${BOOK}"
  WriteRegStr HKCU "${CLASSES}\${BOOK}" "" "$(KIND)"
  WriteRegStr HKCU "${CLASSES}\${BOOK}\DefaultIcon" "" "$INSTDIR\shopbook.exe,0"
  WriteRegStr HKCU "${CLASSES}\${BOOK}\shell\open\command" "" '"$INSTDIR\shopbook.exe" "%1"'
  WriteRegStr HKCU "${PATH_KEY}" "" "$INSTDIR\shopbook.exe"

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Shopbook"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\shopbook.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ReadRegStr $0 HKCU "${RUN_KEY}" "Shopbook"
  ${If} $0 != ""
    WriteRegStr HKCU "${RUN_KEY}" "Shopbook" '${AT_LOGIN}'
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd

Section "$(DESKTOP_NAME)" SECTION_DESKTOP
  CreateShortcut "$DESKTOP\Shopbook.lnk" "$INSTDIR\shopbook.exe"
SectionEnd

; The same value as Settings and `shopbook autostart` write (app/autostart.py).
Section /o "$(LOGIN_NAME)" SECTION_LOGIN
  WriteRegStr HKCU "${RUN_KEY}" "Shopbook" '${AT_LOGIN}'
SectionEnd

Section /o "$(NIGHT_NAME)" SECTION_NIGHT
  InitPluginsDir
  ${WordReplace} "$INSTDIR" "&" "&amp;" "+" $1
  FileOpen $0 "$PLUGINSDIR\task.xml" w
  FileWriteWord $0 0xFEFF
  !include "${PARTS}/task.nsh"
  FileClose $0
  ExecWait '"$SYSDIR\schtasks.exe" /Create /F /TN "${TASK}" /XML "$PLUGINSDIR\task.xml"' $2
  ${If} $2 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NO_TASK)" /SD IDOK
    SetErrorLevel 4
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_PROGRAM} "$(PROGRAM_SAID)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_DESKTOP} "$(DESKTOP_SAID)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_LOGIN} "$(LOGIN_SAID)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_NIGHT} "$(NIGHT_SAID)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function AskWhere
  !insertmacro MUI_HEADER_TEXT "$(WHERE)" "$(WHERE_SAID)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(HERE)"
  Pop $1
  ${NSD_CreateLabel} 12u 24u 90% 20u "$(HERE_SAID)"
  Pop $0
  ${NSD_CreateRadioButton} 0 54u 100% 12u "$(STICK)"
  Pop $Stick
  ${NSD_CreateLabel} 12u 68u 90% 20u "$(STICK_SAID)"
  Pop $0
  ${If} $Portable == 1
    ${NSD_Check} $Stick
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function KeepWhere
  StrCpy $0 $Portable
  ${NSD_GetState} $Stick $Portable
  ${If} $Portable != $0
    ${If} $Portable == 1
      Call BePortable
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Shopbook"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Nothing outside the folder: neither shortcut nor start with Windows nor task.
Function BePortable
  StrCpy $Portable 1
  !insertmacro UnselectSection ${SECTION_DESKTOP}
  !insertmacro UnselectSection ${SECTION_LOGIN}
  !insertmacro UnselectSection ${SECTION_NIGHT}
  ; Unless a folder was named, not the one of the installed program.
  ReadRegStr $R2 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $INSTDIR == $R2
  ${OrIf} $INSTDIR == "$LOCALAPPDATA\Programs\Shopbook"
    StrCpy $INSTDIR "$EXEDIR\Shopbook"
  ${EndIf}
FunctionEnd

Function SkipWhenPortable
  ${If} $Portable == 1
    Abort
  ${EndIf}
FunctionEnd

Function .onInit
  StrCpy $Portable 0
  ${IfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ; An upgrade does not bring back a shortcut that somebody threw away.
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\Shopbook.lnk"
    !insertmacro UnselectSection ${SECTION_DESKTOP}
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/LOGIN" $R1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${SECTION_LOGIN}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/NIGHT" $R1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${SECTION_NIGHT}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/PORTABLE" $R1
  ${IfNot} ${Errors}
    Call BePortable
  ${EndIf}
  ClearErrors
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro STOP_WHILE_OPEN "shopbook.exe"
  !insertmacro STOP_WHILE_OPEN "shopbook-cli.exe"
  !include "${PARTS}/remove.nsh"
  Delete "$INSTDIR\${UNINSTALLER}"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "${UPGRADE}" $R1
  ${IfNot} ${Errors}
    ; The newer version, which has called, writes all the rest anew.
  ${ElseIf} ${FileExists} "$INSTDIR\portable"
    ; What stands in the registry is another, an installed Shopbook's.
    Delete "$INSTDIR\portable"
  ${Else}
    Delete "$SMPROGRAMS\Shopbook.lnk"
    Delete "$DESKTOP\Shopbook.lnk"
    ReadRegStr $0 HKCU "${RUN_KEY}" "Shopbook"
    ${If} $0 == '${AT_LOGIN}'
      DeleteRegValue HKCU "${RUN_KEY}" "Shopbook"
    ${EndIf}
    nsExec::Exec '"$SYSDIR\schtasks.exe" /Delete /F /TN "${TASK}"'
    Pop $0
    DeleteRegKey HKCU "${CLASSES}\${BOOK}"
    ReadRegStr $0 HKCU "${CLASSES}\.shopbook" ""
    ${If} $0 == "${BOOK}"
      DeleteRegKey HKCU "${CLASSES}\.shopbook"
    ${EndIf}
    DeleteRegKey HKCU "${PATH_KEY}"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    ${RefreshShellIcons}
  ${EndIf}
  RMDir "$INSTDIR"
SectionEnd
