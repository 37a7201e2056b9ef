package beian.filing.licence;

import beian.filing.column.ColumnKey;
import org.jspecify.annotations.Nullable;

/** 备案授权码 The authorization code used with the application. */
public record AuthorizationCode(
    @ColumnKey("auth_code") String code,
    @ColumnKey("auth_code_codes_count") @Nullable Integer codesGenerated,
    @ColumnKey("auth_code_used_by") String usedBy,
    @ColumnKey("auth_code_holder") String holder) {}
