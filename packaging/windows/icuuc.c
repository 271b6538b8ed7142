/* For wine alone, which has no icuuc.dll: Qt6Core names these functions and starts only when somebody offers them.
   Each answers "no such converter"; Qt then uses its own for UTF-8, UTF-16 and Latin-1, the only ones Shopbook asks for. */
#define NOT_HERE(name) __declspec(dllexport) void *name(void) { return 0; }

NOT_HERE(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOT_HERE(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOT_HERE(ucnv_cbFromUWriteUChars)
NOT_HERE(ucnv_cbToUWriteUChars)
NOT_HERE(ucnv_close)
NOT_HERE(ucnv_countAvailable)
NOT_HERE(ucnv_fromUCountPending)
NOT_HERE(ucnv_fromUnicode)
NOT_HERE(ucnv_getAvailableName)
NOT_HERE(ucnv_getFromUCallBack)
NOT_HERE(ucnv_getMaxCharSize)
NOT_HERE(ucnv_getName)
NOT_HERE(ucnv_getStandardName)
NOT_HERE(ucnv_getToUCallBack)
NOT_HERE(ucnv_open)
NOT_HERE(ucnv_reset)
NOT_HERE(ucnv_setFromUCallBack)
NOT_HERE(ucnv_setToUCallBack)
NOT_HERE(ucnv_toUCountPending)
NOT_HERE(ucnv_toUnicode)
