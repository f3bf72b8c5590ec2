using System.Globalization;
using AvSdk.Results;

namespace AvSdk.CatalogTool;

/// <summary>Reads the rows of one table, cell by cell.</summary>
internal sealed class RowReader(Edition edition, Header header, TableFaults faults, IReadOnlySet<string>? avSdkMembers)
{
    private readonly UniqueColumn _codes = new(FaultId.CodeTwice, faults);
    private readonly UniqueColumn _names = new(FaultId.NameTwice, faults);
    private readonly UniqueColumn _members = new(FaultId.MemberTwice, faults);
    private readonly Words<AvErrorCategory> _categories = new(FaultId.CategoryUnknown, "category", faults);

    // A wrapper's decision borrows a row of the table; no row is the wrapper's own (rule M6).
    private readonly Words<AvErrorOrigin> _origins = new(
        FaultId.OriginUnknown,
        "origin",
        faults,
        except: AvErrorOrigin.Wrapper
    );

    // A row for which nothing needs to be done says so: Ignore.
    private readonly Words<AvRemedies> _remedies = new(
        FaultId.RemedyUnknown,
        "remedy",
        faults,
        except: AvRemedies.None
    );

    internal CatalogRow Read(Cell[] row)
    {
        int code = Code(row);
        string name = Text(row, Column.Name, _names);
        string member = Member(row);
        return new CatalogRow(
            code,
            name,
            member,
            edition.TranslatesToAvSdk ? AvSdkMember(row) : member,
            _origins.Read(Cell(row, Column.Origin)),
            _categories.Read(Cell(row, Column.Category)),
            _remedies.ReadList(Cell(row, Column.Remedies)),
            Text(row, Column.Platform),
            new RowText(Text(row, Column.MeaningEn), Text(row, Column.CauseEn), Text(row, Column.AdviceEn)),
            edition.Columns.Contains(Column.MeaningZh)
                ? new RowText(Text(row, Column.MeaningZh), Text(row, Column.CauseZh), Text(row, Column.AdviceZh))
                : null
        );
    }

    private int Code(Cell[] row)
    {
        if (Cell(row, Column.Code) is not { } cell)
        {
            return 0;
        }

        // As the SDK prints it, so that 01005 is not taken for another code than 1005.
        bool isInt = int.TryParse(cell.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code);
        if (!isInt || code.ToString(CultureInfo.InvariantCulture) != cell.Text)
        {
            faults.Add(
                FaultId.CodeNoInt,
                cell,
                $"'{cell.Text}' is no 32-bit integer. Write the code in plain digits, such as 1005."
            );
        }
        else if (code == 0)
        {
            faults.Add(FaultId.CodeZero, cell, "0 is success and no error. Remove the row, or put its code right.");
        }
        else
        {
            _codes.Add(cell);
        }

        return code;
    }

    private string Member(Cell[] row)
    {
        if (Cell(row, Column.Member) is not { } cell)
        {
            return "";
        }

        CheckIdentifier(cell);
        if (cell.Text == Edition.SuccessMember)
        {
            faults.Add(FaultId.MemberTwice, cell, $"'{cell.Text}' is the member for 0. Give the row another member.");
        }
        else
        {
            _members.Add(cell);
        }

        return cell.Text;
    }

    private string? AvSdkMember(Cell[] row)
    {
        if (Cell(row, Column.AvSdk) is not { } cell)
        {
            return null;
        }

        if (avSdkMembers?.Contains(cell.Text) == false)
        {
            faults.Add(
                FaultId.WordUnknown,
                cell,
                $"'{cell.Text}' is no member of {Editions.AvSdk.Enum}. Write one, or leave the cell empty."
            );
        }

        return cell.Text;
    }

    private void CheckIdentifier(Cell cell)
    {
        // .NET casing keeps clear of C#'s keywords, which are all lower-case.
        if (!char.IsAsciiLetterUpper(cell.Text[0]) || !cell.Text.All(char.IsAsciiLetterOrDigit))
        {
            faults.Add(
                FaultId.NoIdentifier,
                cell,
                $"'{cell.Text}' is no C# identifier in .NET casing. Write a capital, then letters and digits: RoomNotExist."
            );
        }
    }

    private string Text(Cell[] row, string column, UniqueColumn? unique = null)
    {
        if (Cell(row, column) is not { } cell)
        {
            return "";
        }

        unique?.Add(cell);
        return cell.Text;
    }

    /// <summary>The cell without the white space around it; null where there is nothing to look at further.</summary>
    private Cell? Cell(Cell[] row, string column) =>
        header.Find(row, column) is { } cell ? CellCheck.Clean(cell, column, faults) : null;
}
