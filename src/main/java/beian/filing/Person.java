package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 负责人 A person-in-charge, of the entity or of the website: the prefix ({@code entity_pic} or {@code
 * site_pic}) stands at the {@link Filing} component.
 */
public record Person(
    @ColumnKey("{}_name") String name,
    @ColumnKey("{}_doc_type") String docType,
    @ColumnKey("{}_doc_no") String docNo,
    @ColumnKey("{}_doc_expiry") @Nullable LocalDate docExpiry,
    @ColumnKey("{}_mobile") String mobile,
    @ColumnKey("{}_landline") String landline,
    @ColumnKey("{}_email") String email) {}
